// A link to CPAS Online for other sites: <script src="https://HUB/embed/button.js" data-centre="44021" async></script>
// It writes no HTML and no inline style, so that a strict content policy that allows this script allows all it does.
(() => {
  const script = document.currentScript;
  const texts = {
    fr: "Demander de l'aide au CPAS en ligne",
    nl: "Online hulp vragen aan het OCMW",
    de: "Das ÖSHZ online um Hilfe bitten",
    en: "Ask a public centre for help online",
  };
  const asked = script.dataset.lang || document.documentElement.lang.slice(0, 2);
  const language = texts[asked] ? asked : "en";

  const address = new URL("/start", script.src);
  for (const name of ["centre", "topic", "source"]) {
    if (script.dataset[name]) {
      address.searchParams.set(name, script.dataset[name]);
    }
  }
  address.searchParams.set("lang", language);

  const link = document.createElement("a");
  link.href = address.href;
  link.lang = language;
  link.textContent = script.dataset.text || texts[language];

  // The site's own rules do not reach into the shadow, and these reach nothing else. An old browser shows a plain link.
  const place = document.createElement("span");
  if (place.attachShadow && "adoptedStyleSheets" in document) {
    const style = new CSSStyleSheet();
    style.replaceSync(`
      a { display: inline-block; box-sizing: border-box; max-width: 100%; min-height: 44px; padding: 10px 16px;
          border: 2px solid #14467a; border-radius: 4px; background: #14467a; color: #fff;
          font: bold 1rem/1.25 system-ui, sans-serif; text-decoration: none; }
      a:hover { background: #0f355c; text-decoration: underline; }
      a:focus { outline: 3px solid #ffdd00; outline-offset: 0; background: #0b0c0c; border-color: #0b0c0c; }
      @media print { a { background: none; color: #000; } }`);
    const shadow = place.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [style];
    shadow.append(link);
  } else {
    place.append(link);
  }
  script.after(place);
})();
