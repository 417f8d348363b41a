package org.talksearch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ModuleBundleTest {

  @Test
  void eachModuleIsThereOnceBeforeThoseThatNeedIt() {
    assertThat(
            bundle(
                Map.of(
                    "app.js",
                        "import {a} from './a.js';\nimport {c} from './lit/c.js';\nawait a(c);\n",
                    "a.js", "import {c} from './lit/c.js';\nexport async function a(x) {}\n",
                    "lit/c.js",
                        "import{d as e}from\"../d.js\";export{d}from\"../d.js\";const f=e;export{f"
                            + " as c,f as g};",
                    "d.js", "export const d = 1;\n")))
        .isEqualTo(
            """
            const module0 = (() => {
            const d = 1;

            return {d};
            })();
            const module1 = (() => {
            const {d: e} = module0;const {d} = module0;const f=e;
            return {d: d, c: f, g: f};
            })();
            const module2 = (() => {
            const {c} = module1;
            async function a(x) {}

            return {a};
            })();
            const {a} = module2;
            const {c} = module1;
            await a(c);
            """);
  }

  @Test
  void textThatSpeaksOfImportsStaysAsItIs() {
    String text = "const told = 'import {a} of ./a.js; export {b}';\n// export function x\n";
    assertThat(bundle(Map.of("app.js", text))).isEqualTo(text);
  }

  @Test
  void modulesThatImportOneAnotherAreRefused() {
    assertThatThrownBy(() ->
            bundle(
                Map.of(
                    "app.js", "import {a} from './a.js';",
                    "a.js", "import {b} from './b.js';\nexport const a = b;",
                    "b.js", "import {a} from './a.js';\nexport const b = a;")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a.js");
  }

  private static String bundle(Map<String, String> modules) {
    return ModuleBundle.of("app.js", path -> Objects.requireNonNull(modules.get(path), path));
  }
}
