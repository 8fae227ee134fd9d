package be.cpasonline.hub.version;

import be.cpasonline.hub.version.store.VersionStore;
import org.springframework.context.annotation.Import;

/** To be imported beside {@link WithoutDatabase} by a context that looks at the database too, where there is one. */
@Import({VersionStore.class, Activation.class})
public class WhatWasActivated {}
