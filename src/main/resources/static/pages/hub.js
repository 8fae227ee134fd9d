// Pages work without this: it makes the components livelier, and warns before a session ends.
import { initAll } from "/webjars/govuk-frontend/dist/govuk/govuk-frontend.min.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();

const banner = document.querySelector(".hub-session");
if (banner) {
  const warnBefore = 180;
  const seconds = Number(banner.dataset.seconds);
  let timer;
  const start = () => {
    banner.hidden = true;
    clearTimeout(timer);
    timer = setTimeout(() => {
      banner.hidden = false;
      banner.setAttribute("role", "alert");
    }, Math.max(1, seconds - warnBefore) * 1000);
  };
  banner.querySelector("[data-stay]").addEventListener("click", async (event) => {
    event.preventDefault();
    const answer = await fetch("/my/stay", { cache: "no-store", redirect: "manual" });
    if (answer.ok) {
      start();
    } else {
      location.reload();
    }
  });
  if (seconds > 0) {
    start();
  }
}
