using System.Text.Json;
using System.Text.Json.Serialization;
using Omnichannel.Hub.Conversations.Views;

namespace Omnichannel.Hub.Inboxes.Settings;

/// <summary>How an inbox's widget looks and what it says. Stored with the inbox as JSON; what it does not name has the default.</summary>
/// <remarks>Its members can be set, because the generated reader gives every init-only member that is missing the default of its type.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record WidgetSettings
{
    /// <summary>The accent of the product itself.</summary>
    public const string DefaultAccent = "#4f46e5";

    /// <summary>The usual distance from the page's edges, in CSS pixels.</summary>
    public const int DefaultOffset = 20;

    /// <summary>Gets the colour of the button, the header and the visitor's own messages.</summary>
    /// <value><c>#rrggbb</c> in lower case; the widget chooses black or white words on it, whichever reads better.</value>
    public string Accent { get; set; } = DefaultAccent;

    /// <summary>Gets the lower corner in which the button stands.</summary>
    [JsonConverter(typeof(CamelCaseEnum<WidgetSide>))]
    public WidgetSide Side { get; set; } = WidgetSide.Right;

    /// <summary>Gets how far the button stands from that side.</summary>
    /// <value>In CSS pixels, 0 to 200; the default is 20.</value>
    public int OffsetX { get; set; } = DefaultOffset;

    /// <summary>Gets how far the button stands from the lower edge.</summary>
    /// <value>In CSS pixels, 0 to 200; the default is 20.</value>
    public int OffsetY { get; set; } = DefaultOffset;

    /// <summary>Gets a value indicating whether there is no button, because the page has one of its own.</summary>
    public bool LauncherHidden { get; set; }

    /// <summary>Gets whether the widget is light or dark.</summary>
    [JsonConverter(typeof(CamelCaseEnum<WidgetTheme>))]
    public WidgetTheme Theme { get; set; }

    /// <summary>Gets after how long the greeting stands beside the button.</summary>
    /// <value>In seconds, 0 to 600; null, the default, means never.</value>
    public int? GreetingAfter { get; set; }

    /// <summary>Gets a value indicating whether operators see what a visitor types before it is sent; the visitor is told so.</summary>
    /// <value>The default is false.</value>
    public bool TypingPreview { get; set; }

    /// <summary>Gets the words in English.</summary>
    public WidgetTexts En { get; set; } = new();

    /// <summary>Gets the words in German.</summary>
    public WidgetTexts De { get; set; } = new();

    internal static WidgetSettings Read(string json) => JsonSerializer.Deserialize(json, WidgetSettingsJson.Default.WidgetSettings) ?? new();

    internal string Write() => JsonSerializer.Serialize(this, WidgetSettingsJson.Default.WidgetSettings);
}

/// <summary>What the widget says in one language; null or empty means the widget's own words.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record WidgetTexts
{
    /// <summary>Gets who the visitor writes to.</summary>
    /// <value>At most 60 characters; without one, the inbox's name stands there.</value>
    public string? Title { get; set; }

    /// <summary>Gets the line below it, while nobody in particular answers.</summary>
    /// <value>At most 120 characters.</value>
    public string? Subtitle { get; set; }

    /// <summary>Gets what stands beside the button before the chat is opened.</summary>
    /// <value>At most 240 characters.</value>
    public string? Greeting { get; set; }
}

/// <summary>The corner of the button.</summary>
public enum WidgetSide
{
    /// <summary>Lower right.</summary>
    Right,

    /// <summary>Lower left.</summary>
    Left,
}

/// <summary>Light or dark.</summary>
public enum WidgetTheme
{
    /// <summary>As the visitor's system has it.</summary>
    Auto,

    /// <summary>Always light.</summary>
    Light,

    /// <summary>Always dark.</summary>
    Dark,
}

/// <summary>How they are stored.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WidgetSettings))]
internal sealed partial class WidgetSettingsJson : JsonSerializerContext;
