using System.Text.Json;
using System.Text.Json.Serialization;
using Omnichannel.Hub.Conversations.Views;

namespace Omnichannel.Hub.Profiles;

/// <summary>What an operator chooses about the looks and sounds of the console.</summary>
public sealed record Preferences
{
    /// <summary>Gets light, dark, or what the system says. The default is <see cref="Theme.Auto"/>.</summary>
    [JsonConverter(typeof(CamelCaseEnum<Theme>))]
    public Theme Theme { get; init; }

    /// <summary>Gets how close lines stand in lists and transcripts. The default is <see cref="Density.Comfortable"/>.</summary>
    [JsonConverter(typeof(CamelCaseEnum<Density>))]
    public Density Density { get; init; }

    /// <summary>Gets whether keys do things. The default is true.</summary>
    public bool Shortcuts { get; init; } = true;

    /// <summary>Gets whether a message waits a few seconds, in which it can be taken back. The default is true.</summary>
    public bool UndoSend { get; init; } = true;

    /// <summary>Gets how it calls when somebody waits for a person.</summary>
    public AlertChoice Waiting { get; init; } = new();

    /// <summary>Gets how it calls when a visitor answers in one's own conversation.</summary>
    public AlertChoice Replies { get; init; } = new();

    /// <summary>Reads what is stored; the defaults where there is nothing.</summary>
    internal static Preferences Read(string? stored) =>
        stored is null ? new() : JsonSerializer.Deserialize(stored, ProfileJson.Default.Preferences) ?? new();

    internal string Write() => JsonSerializer.Serialize(this, ProfileJson.Default.Preferences);
}

/// <summary>How one kind of alert calls.</summary>
public sealed record AlertChoice
{
    /// <summary>The volume of an alert, in per cent; nothing is silent.</summary>
    public const int Loudest = 100;

    /// <summary>Gets the volume in per cent, 0 (silent) to 100. The default is 60.</summary>
    public int Volume { get; init; } = 60;

    /// <summary>Gets whether a notice appears on the desktop while the console is out of sight. The default is true.</summary>
    public bool Desktop { get; init; } = true;
}

/// <summary>Light or dark. Stored and sent by name.</summary>
public enum Theme
{
    /// <summary>As the system.</summary>
    Auto,

    /// <summary>Dark letters on a light ground.</summary>
    Light,

    /// <summary>Light letters on a dark ground.</summary>
    Dark,
}

/// <summary>How close lines stand. Stored and sent by name.</summary>
public enum Density
{
    /// <summary>With room around them.</summary>
    Comfortable,

    /// <summary>More of them at a time.</summary>
    Compact,
}
