package org.lockkeeper.ui.workbench.internal.theme;

import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.ui.settings.KitSettings;
import org.lockkeeper.ui.settings.Settings;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.workbench.internal.Messages;

/**
 * Tokens from the style sheets of the present theme. Where no style sheet gives a token (high contrast, no theme at
 * all), a colour of the system takes its place.
 */
public final class CssThemeTokens implements ThemeTokens {

    /** The light theme. */
    public static final String LIGHT = "org.lockkeeper.theme.light";
    /** The dark theme; the platform takes the one of this id at the first start where the system is dark. */
    public static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

    private final Display display;
    private final IThemeEngine engine;
    private final Settings settings;
    private final TokenSheet sheet = new TokenSheet();
    private final Map<Token, Color> colors = new EnumMap<>(Token.class);
    private final Map<TextRole, Font> fonts = new EnumMap<>(TextRole.class);
    private final Map<Icon, Image> images = new EnumMap<>(Icon.class);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private String logFont;

    /** Made by injection. */
    @Inject
    public CssThemeTokens(Display display, @Optional IThemeEngine engine, @Optional IEventBroker events,
            Settings settings) {
        this.display = display;
        this.settings = settings;
        logFont = settings.get(KitSettings.LOG_FONT);
        settings.listen(this::logFontChanged);
        this.engine = engine;
        read();
        if (events != null) {
            events.subscribe(IThemeEngine.Events.THEME_CHANGED, null, _ -> changed(), false);
        }
        display.disposeExec(() -> {
            fonts.values().forEach(Font::dispose);
            images.values().forEach(Image::dispose);
        });
    }

    private void logFontChanged() {
        if (!logFont.equals(settings.get(KitSettings.LOG_FONT))) {
            logFont = settings.get(KitSettings.LOG_FONT);
            Font old = fonts.remove(TextRole.MONOSPACE);
            listeners.forEach(Runnable::run);
            // whoever shows it has taken the new one by now
            if (old != null) {
                old.dispose();
            }
        }
    }

    private FontData[] monospace() {
        String[] parts = logFont.split("\\|");
        return parts.length == 2 ? new FontData[] {new FontData(parts[0], Integer.parseInt(parts[1]), SWT.NORMAL)}
                : JFaceResources.getFont(JFaceResources.TEXT_FONT).getFontData();
    }

    private void changed() {
        read();
        listeners.forEach(Runnable::run);
    }

    private void read() {
        colors.clear();
        sheet.clear();
        if (engine != null) {
            engine.applyStyles(sheet, false);
        }
    }

    @Override
    public Color color(Token token) {
        return colors.computeIfAbsent(token, t -> {
            RGB rgb = sheet.get(t);
            return rgb == null ? display.getSystemColor(systemColor(t)) : new Color(rgb);
        });
    }

    private static int systemColor(Token token) {
        return switch (token) {
            case BACKGROUND, STRIPE, FILTER -> SWT.COLOR_LIST_BACKGROUND;
            case SURFACE, HEADER -> SWT.COLOR_WIDGET_BACKGROUND;
            case BORDER, GRID_LINE -> SWT.COLOR_WIDGET_BORDER;
            case SELECTION -> SWT.COLOR_LIST_SELECTION;
            case SELECTION_FOREGROUND -> SWT.COLOR_LIST_SELECTION_TEXT;
            case ACCENT, LINK -> SWT.COLOR_LINK_FOREGROUND;
            default -> SWT.COLOR_LIST_FOREGROUND;
        };
    }

    @Override
    public Font font(TextRole role) {
        return fonts.computeIfAbsent(role, r -> {
            FontData[] data = r == TextRole.MONOSPACE ? monospace() : display.getSystemFont().getFontData();
            for (FontData d : data) {
                d.setHeight((int) Math.round(d.getHeight() * scale(r)));
                if (r == TextRole.STRONG || r == TextRole.SECTION || r == TextRole.TITLE || r == TextRole.FIGURE) {
                    d.setStyle(d.getStyle() | SWT.BOLD);
                }
            }
            return new Font(display, data);
        });
    }

    private static double scale(TextRole role) {
        return switch (role) {
            case BODY, STRONG, MONOSPACE -> 1;
            case SMALL -> 0.9;
            case SECTION -> 1.15;
            case TITLE -> 1.5;
            case FIGURE -> 1.9;
        };
    }

    @Override
    public Image image(Icon icon) {
        return images.computeIfAbsent(icon, i -> ImageDescriptor.createFromURL(i.url()).createImage(true, display));
    }

    @Override
    public String word(Verdict verdict) {
        return switch (verdict) {
            case BLOCKED -> Messages.Verdict_blocked;
            case UNKNOWN -> Messages.Verdict_unknown;
            case MANUAL -> Messages.Verdict_manual;
            case AUTOMATIC -> Messages.Verdict_automatic;
            case UNAFFECTED -> Messages.Verdict_unaffected;
        };
    }

    @Override
    public String meaning(Verdict verdict) {
        return switch (verdict) {
            case BLOCKED -> Messages.Verdict_blockedMeaning;
            case UNKNOWN -> Messages.Verdict_unknownMeaning;
            case MANUAL -> Messages.Verdict_manualMeaning;
            case AUTOMATIC -> Messages.Verdict_automaticMeaning;
            case UNAFFECTED -> Messages.Verdict_unaffectedMeaning;
        };
    }

    @Override
    public boolean isDark() {
        ITheme active = engine == null ? null : engine.getActiveTheme();
        return active != null && active.getId().contains("dark");
    }

    @Override
    public void setDark(boolean dark) {
        if (engine != null) {
            engine.setTheme(dark ? DARK : LIGHT, true);
        }
    }

    @Override
    public Subscription listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
