import {
  ActionIcon,
  Button,
  Checkbox,
  createTheme,
  Input,
  InputWrapper,
  Menu,
  Modal,
  Radio,
  rem,
  SegmentedControl,
  Switch,
  Tooltip,
  type CSSVariablesResolver,
} from "@mantine/core";
import css from "./controls.module.css";
import { PALETTES } from "./palettes.ts";

/** Values of the visual direction, so that every component of Mantine has them without being told. */
export const theme = createTheme({
  colors: { ...PALETTES },
  primaryColor: "ink",
  primaryShade: { light: 7, dark: 6 },
  white: "#ffffff",
  black: "#1d1b1a",
  fontFamily: "var(--pp-font)",
  fontFamilyMonospace: "var(--pp-mono)",
  fontSizes: { xs: rem(12), sm: rem(13), md: rem(14), lg: rem(16), xl: rem(20) },
  lineHeights: { xs: "1.333", sm: "1.538", md: "1.571", lg: "1.5", xl: "1.4" },
  spacing: { xs: rem(8), sm: rem(12), md: rem(16), lg: rem(24), xl: rem(32) },
  radius: { xs: rem(4), sm: rem(6), md: rem(8), lg: rem(12), xl: rem(16) },
  defaultRadius: "md",
  breakpoints: { xs: "22.5em", sm: "45em", md: "56.25em", lg: "73.75em", xl: "90em" },
  cursorType: "pointer",
  focusRing: "auto",
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: "sm", variant: "default" },
      classNames: { root: css.button, label: css.buttonLabel, section: css.buttonSection },
    }),
    ActionIcon: ActionIcon.extend({
      defaultProps: { size: "md", variant: "subtle" },
      classNames: { root: css.actionIcon },
    }),
    Input: Input.extend({
      defaultProps: { size: "sm" },
      classNames: { wrapper: css.input, input: css.inputField, section: css.inputSection },
    }),
    InputWrapper: InputWrapper.extend({
      defaultProps: { inputWrapperOrder: ["label", "input", "error", "description"] },
      classNames: { label: css.inputLabel, description: css.inputDescription, error: css.inputError },
    }),
    Switch: Switch.extend({
      defaultProps: { withThumbIndicator: false },
      classNames: { input: css.switchInput, track: css.switchTrack, thumb: css.switchThumb },
    }),
    Checkbox: Checkbox.extend({ defaultProps: { size: "xs" }, classNames: { input: css.check } }),
    Radio: Radio.extend({ defaultProps: { size: "xs" } }),
    SegmentedControl: SegmentedControl.extend({
      defaultProps: { transitionDuration: 180 },
      classNames: {
        root: css.segRoot,
        indicator: css.segIndicator,
        label: css.segLabel,
        control: css.segControl,
      },
    }),
    Modal: Modal.extend({
      defaultProps: { centered: true, size: 520, transitionProps: { duration: 180, transition: "pop" } },
      classNames: {
        inner: css.modalInner,
        content: css.modalContent,
        header: css.modalHeader,
        title: css.modalTitle,
        body: css.modalBody,
        overlay: css.modalOverlay,
      },
    }),
    Menu: Menu.extend({
      defaultProps: {
        position: "bottom-end",
        transitionProps: { duration: 120 },
        withInitialFocusPlaceholder: false,
      },
      classNames: {
        dropdown: css.menuDropdown,
        item: css.menuItem,
        itemSection: css.menuSection,
        divider: css.menuDivider,
      },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 400, withArrow: false, multiline: true },
      classNames: { tooltip: css.tooltip },
    }),
  },
});

const OWN = {
  "--mantine-color-body": "var(--pp-bg)",
  "--mantine-color-text": "var(--pp-text)",
  "--mantine-color-dimmed": "var(--pp-text-3)",
  "--mantine-color-anchor": "var(--pp-accent-text)",
  "--mantine-color-error": "var(--pp-bad-text)",
  "--mantine-color-placeholder": "var(--pp-text-3)",
  "--mantine-color-default": "var(--pp-surface)",
  "--mantine-color-default-hover": "var(--pp-sunk)",
  "--mantine-color-default-color": "var(--pp-text)",
  "--mantine-color-default-border": "var(--pp-line-2)",
};

/** Mantine's own colours are ours, in both themes. */
export const resolveVariables: CSSVariablesResolver = () => ({ variables: {}, light: OWN, dark: OWN });
