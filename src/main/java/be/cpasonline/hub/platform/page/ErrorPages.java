package be.cpasonline.hub.platform.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers a browser with a page when something fails before or beside the controllers: an address that is nobody's. */
@PageController
class ErrorPages implements ErrorController {
    private static final int NOT_FOUND = 404;

    @RequestMapping(path = "${spring.web.error.path:/error}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return PageErrors.page(HttpStatusCode.valueOf(status instanceof Integer known ? known : NOT_FOUND), request);
    }
}
