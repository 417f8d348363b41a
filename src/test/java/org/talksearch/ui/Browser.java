package org.talksearch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.ScriptTimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/// A browser without a window, and what a test sees in it.
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /// Runs before the page's own code: notes every question to the API and every breach of the
  /// content security policy.
  private static final String WITNESS =
      """
      window.asked = [];
      window.breaches = [];
      const ask = window.fetch;
      window.fetch = (what, how) => {
        window.asked.push(decodeURIComponent(String(what)));
        return ask(what, how);
      };
      addEventListener('securitypolicyviolation',
        event => window.breaches.push(`${event.violatedDirective} ${event.blockedURI}`));
      """;

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /// Starts a browser. Where there is none, the test that asks is skipped, but fails under
  /// continuous integration.
  ///
  /// @param profile an empty folder
  static Browser start(Path profile) {
    ChromeDriver driver = Chromium.start(profile);
    driver.manage().timeouts().scriptTimeout(PATIENCE);
    Browser browser = new Browser(driver);
    browser.devTools("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WITNESS));
    return browser;
  }

  /// Forgets what earlier tests left: what the page remembers, size, colours, messages.
  void reset(String site) {
    screen(1440, 900);
    speak("zh-CN");
    prefer("light");
    delay(0);
    driver.get("about:blank");
    devTools("Storage.clearDataForOrigin", Map.of("origin", site, "storageTypes", "all"));
    messages();
  }

  void screen(int width, int height) {
    devTools(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 760));
  }

  /// Sets the language that the browser prefers.
  void speak(String language) {
    devTools(
        "Network.setUserAgentOverride",
        Map.of("userAgent", "Mozilla/5.0 Chrome", "acceptLanguage", language));
  }

  /// Sets the colour scheme that the system prefers; nothing moves, so that nothing is measured
  /// while it does.
  void prefer(String scheme) {
    devTools(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /// Makes every answer of the server late by so many milliseconds.
  void delay(int millis) {
    devTools("Network.enable", Map.of());
    devTools(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline", false, "latency", millis, "downloadThroughput", -1, "uploadThroughput", -1));
  }

  void devTools(String command, Map<String, Object> parameters) {
    driver.executeCdpCommand(command, parameters);
  }

  /// Lets the mouse do something, with its main button down or about to change, at a place that a
  /// JavaScript expression tells as `{x, y}`.
  void pointer(String what, String place) {
    devTools(
        "Input.dispatchMouseEvent",
        Map.of(
            "type",
            what,
            "x",
            Double.parseDouble(value("(" + place + ").x")),
            "y",
            Double.parseDouble(value("(" + place + ").y")),
            "button",
            "left",
            "buttons",
            what.equals("mouseReleased") ? 0 : 1,
            "clickCount",
            1));
  }

  /// Opens an address, whatever it shows.
  void load(String address) {
    driver.get(address);
  }

  /// Opens an address and waits until the page shows an answer of the server.
  void open(String address) {
    driver.get(address);
    until(
        "document.querySelector('.hits, .notice, #talk h2, #status .lead, #heat, #trends"
            + " .year-links, #entity h2')");
  }

  void back() {
    driver.navigate().back();
  }

  /// Everything below happens in that frame, until it is left.
  void enterFrame(String selector) {
    driver.switchTo().frame(find(selector));
  }

  void leaveFrame() {
    driver.switchTo().defaultContent();
  }

  /// Looks at the tab that was opened beside this one, and closes it.
  void inTheOtherTab(Runnable look) {
    String here = driver.getWindowHandle();
    long latest = System.nanoTime() + PATIENCE.toNanos();
    Set<String> others;
    do {
      others = new HashSet<>(driver.getWindowHandles());
      others.remove(here);
    } while (others.isEmpty() && System.nanoTime() < latest);
    String there = others.stream().findFirst().orElseThrow();
    driver.switchTo().window(there);
    look.run();
    driver.close();
    driver.switchTo().window(here);
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  void click(String selector) {
    find(selector).click();
  }

  /// Types where the focus is.
  void type(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  /// Waits until a JavaScript expression is true.
  void until(String condition) {
    try {
      driver.executeAsyncScript(
          """
          const done = arguments[0];
          (function look() {
            if (%s) {
              done();
            } else {
              setTimeout(look, 15);
            }
          })();
          """
              .formatted(condition));
    } catch (ScriptTimeoutException e) {
      throw new AssertionError(
          "Waited in vain for: "
              + condition
              + "\nat "
              + address()
              + "\nwith "
              + text("#page")
              + "\nmessages "
              + messages(),
          e);
    }
  }

  /// Waits until the element's text is this.
  void untilText(String selector, String text) {
    until(
        "document.querySelector('%s')?.textContent.trim().replace(/\\s+/g, ' ') === '%s'"
            .formatted(selector, text));
  }

  /// Waits until the address ends in this, as people read it.
  void untilAddress(String end) {
    until("decodeURIComponent(location.pathname + location.search) === '%s'".formatted(end));
  }

  /// The value of a JavaScript expression as text.
  String value(String expression) {
    return String.valueOf(driver.executeScript("return String(" + expression + ")"));
  }

  void run(String statement) {
    driver.executeScript(statement);
  }

  /// The text of an element, as it stands in the document.
  String text(String selector) {
    return value("document.querySelector('%s')?.textContent".formatted(selector)).strip();
  }

  String address() {
    return value("decodeURIComponent(location.pathname + location.search)");
  }

  String focused() {
    return value("document.activeElement.id");
  }

  /// The questions put to the search API since the page was loaded.
  List<String> asked() {
    return Stream.of(value("asked.join('\\n')").split("\n"))
        .filter(question -> question.startsWith("/api/search"))
        .toList();
  }

  /// Errors that the browser has reported since this was last called.
  List<String> messages() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
        .map(Object::toString)
        .toList();
  }

  void assertNothingBroken() {
    assertThat(value("breaches")).as("breaches of the content security policy").isEmpty();
    assertThat(messages()).as("errors in the browser").isEmpty();
  }

  void assertAccessible() {
    List<Rule> violations = new AxeBuilder().analyze(driver).getViolations();
    assertThat(violations)
        .as(() -> "accessibility at " + address())
        .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " " + places(rule))
        .isEmpty();
  }

  private static String places(Rule rule) {
    return rule.getNodes().stream()
        .map(node -> node.getHtml() + " " + node.getAny())
        .toList()
        .toString();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
