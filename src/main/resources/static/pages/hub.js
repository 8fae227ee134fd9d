// Pages work without this: it makes the components livelier, and warns before a session ends.
import { initAll } from "/webjars/govuk-frontend/dist/govuk/govuk-frontend.min.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();

const banner = document.querySelector(".hub-session");
if (banner) {
  const warnBefore = 180_000;
  const idle = Number(banner.dataset.seconds) * 1000;
  const stay = banner.querySelector("[data-stay]");
  let end;
  let timer;
  const show = () => {
    banner.hidden = false;
    banner.setAttribute("role", "alert");
  };
  // Never by loading the page again: what is typed in it would be lost.
  const over = () => {
    clearTimeout(timer);
    for (const said of banner.querySelectorAll("[data-over]")) {
      said.textContent = said.dataset.over;
    }
    stay.remove();
    show();
  };
  // Timers stand still while a computer sleeps; its clock does not.
  const tell = () => {
    const left = end - Date.now();
    if (left > 0) {
      show();
      timer = setTimeout(tell, left);
    } else {
      over();
    }
  };
  const start = () => {
    banner.hidden = true;
    clearTimeout(timer);
    end = Date.now() + idle;
    timer = setTimeout(tell, Math.max(1000, idle - warnBefore));
  };
  stay.addEventListener("click", async (event) => {
    event.preventDefault();
    const answer = await fetch("/my/stay", { cache: "no-store", redirect: "manual" });
    if (answer.ok) {
      start();
    } else {
      over();
    }
  });
  if (idle > 0) {
    start();
  }
}
