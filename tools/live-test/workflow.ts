/** The workflow of the live test: its job makes a release with the run's own token, as a real build does. */
export const WORKFLOW = `name: Build
run-name: build \${{ inputs.app }} \${{ inputs.nonce }}
on:
  workflow_dispatch:
    inputs:
      app: { type: string, required: true }
      commit: { type: string, required: true }
      nonce: { type: string, required: true }
permissions:
  contents: write
jobs:
  live:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    steps:
      - name: Release
        env:
          TOKEN: \${{ github.token }}
        run: |
          echo "the live test was here"
          curl --fail --silent --show-error --output /dev/null \\
            --header "Authorization: Bearer $TOKEN" --header "Content-Type: application/json" \\
            --data '{"tag_name":"live-v1.0.0","target_commitish":"main"}' \\
            "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/releases"
`;
