/* The least a native program can do to show a folder as an app: one window, one view, files by an own scheme. */
#include <gtk/gtk.h>
#include <webkit2/webkit2.h>

static const char *folder;
static gboolean sandbox;

static const char *mime_type(const char *path) {
  if (g_str_has_suffix(path, ".js")) return "text/javascript";
  if (g_str_has_suffix(path, ".css")) return "text/css";
  if (g_str_has_suffix(path, ".svg")) return "image/svg+xml";
  return "text/html";
}

static void serve(WebKitURISchemeRequest *request, gpointer data) {
  const char *path = webkit_uri_scheme_request_get_path(request);
  g_autofree char *file = g_build_filename(folder, g_str_equal(path, "/") ? "index.html" : path, NULL);
  char *bytes = NULL;
  gsize length = 0;
  g_autoptr(GError) error = NULL;
  if (!g_file_get_contents(file, &bytes, &length, &error)) {
    webkit_uri_scheme_request_finish_error(request, error);
    return;
  }
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data(bytes, length, g_free);
  webkit_uri_scheme_request_finish(request, stream, length, mime_type(file));
}

static void follow_title(WebKitWebView *view, GParamSpec *property, gpointer window) {
  const char *title = webkit_web_view_get_title(view);
  if (title) gtk_window_set_title(GTK_WINDOW(window), title);
}

static void activate(GtkApplication *app, gpointer data) {
  g_autofree char *data_folder = g_build_filename(g_get_user_data_dir(), "bench-window", NULL);
  WebKitWebsiteDataManager *manager = webkit_website_data_manager_new(
      "base-data-directory", data_folder, "base-cache-directory", data_folder, NULL);
  WebKitWebContext *context = webkit_web_context_new_with_website_data_manager(manager);
  /* The shell's renderer runs in the sandbox; that is a feature of both windows, not a cost of one. */
  if (sandbox) webkit_web_context_set_sandbox_enabled(context, TRUE);
  webkit_security_manager_register_uri_scheme_as_secure(webkit_web_context_get_security_manager(context), "app");
  webkit_web_context_register_uri_scheme(context, "app", serve, NULL, NULL);
  GtkWidget *view = webkit_web_view_new_with_context(context);
  GtkWidget *window = gtk_application_window_new(app);
  gtk_window_set_default_size(GTK_WINDOW(window), 1100, 760);
  g_signal_connect(view, "notify::title", G_CALLBACK(follow_title), window);
  gtk_container_add(GTK_CONTAINER(window), view);
  gtk_widget_show_all(window);
  webkit_web_view_load_uri(WEBKIT_WEB_VIEW(view), "app://local/");
}

int main(int count, char **arguments) {
  folder = arguments[1];
  sandbox = count > 2 && g_str_equal(arguments[2], "sandbox");
  GtkApplication *app = gtk_application_new("com.example.bench", G_APPLICATION_NON_UNIQUE);
  g_signal_connect(app, "activate", G_CALLBACK(activate), NULL);
  return g_application_run(G_APPLICATION(app), 1, arguments);
}
