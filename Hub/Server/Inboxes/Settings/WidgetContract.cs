using System.Text.Json;
using System.Text.Json.Serialization;

namespace Omnichannel.Hub.Inboxes.Settings;

/// <summary>What a web page learns of an inbox. Public: whoever opens the page can read all of it.</summary>
/// <remarks>
/// The loader gets it as the argument of its own function, in the one request that brings the script; the panel gets it in the
/// <c>data-settings</c> of its page's root element. Its members are named as the options of the page's API, so that the loader, which pays
/// for every byte, lays one over the other. Read by <c>web/widget/src/settings/readSettings.ts</c>; documented in <c>docs/protocol/widget.md</c>.
/// </remarks>
internal sealed record WidgetContract(
    string Key,
    string Title,
    string? Accent,
    string Side,
    int OffsetX,
    int OffsetY,
    bool LauncherHidden,
    string Theme,
    int? GreetingAfter,
    bool? TypingPreview,
    WidgetTexts? En,
    WidgetTexts? De)
{
    /// <summary>Writes the contract of an inbox. The text is safe inside a script.</summary>
    public static string Write(string key, string name, WidgetSettings settings) => JsonSerializer.Serialize(
        new(
            key,
            name,
            settings.Accent == WidgetSettings.DefaultAccent ? null : settings.Accent,
            settings.Side == WidgetSide.Left ? "left" : "right",
            settings.OffsetX,
            settings.OffsetY,
            settings.LauncherHidden,
            ThemeOf(settings.Theme),
            settings.GreetingAfter,
            settings.TypingPreview ? true : null,
            TextsOf(settings.En),
            TextsOf(settings.De)),
        WidgetContractJson.Default.WidgetContract);

    private static string ThemeOf(WidgetTheme theme) => theme switch
    {
        WidgetTheme.Auto => "auto",
        WidgetTheme.Light => "light",
        WidgetTheme.Dark => "dark",
    };

    private static WidgetTexts? TextsOf(WidgetTexts texts)
    {
        var named = new WidgetTexts { Title = OrNull(texts.Title), Subtitle = OrNull(texts.Subtitle), Greeting = OrNull(texts.Greeting) };
        return named == new WidgetTexts() ? null : named;
    }

    private static string? OrNull(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

/// <summary>How it is written: with the encoder that escapes what would end a script or an attribute.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WidgetContract))]
internal sealed partial class WidgetContractJson : JsonSerializerContext;
