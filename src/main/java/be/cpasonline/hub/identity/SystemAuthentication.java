package be.cpasonline.hub.identity;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A known system that proved who it is: its permissions are its authorities. */
final class SystemAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient CallingSystem system;

    SystemAuthentication(CallingSystem system) {
        super(authorities(system));
        this.system = system;
        super.setAuthenticated(true);
    }

    private static List<GrantedAuthority> authorities(CallingSystem system) {
        return system.permissions().stream()
                .<GrantedAuthority>map(permission -> new SimpleGrantedAuthority(permission.name()))
                .toList();
    }

    @Override
    public CallingSystem getPrincipal() {
        return system;
    }

    @Override
    public String getName() {
        return system.id();
    }

    /** The token is not kept. */
    @Override
    public Object getCredentials() {
        return "";
    }
}
