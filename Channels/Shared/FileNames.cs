using System.Buffers;

namespace Omnichannel.Channels.Shared;

/// <summary>Cleans the names of files that strangers send. The result is shown and offered for saving; it never becomes a path on the server.</summary>
public static class FileNames
{
    /// <summary>The longest name kept, in UTF-16 units, extension included.</summary>
    public const int MaxLength = 120;

    /// <summary>What a file is called when nothing of its own name is left.</summary>
    public const string Fallback = "file";

    private const int MaxExtensionLength = 16;

    // Longer than any file system keeps; a name beyond it is an attack and may lose its extension.
    private const int MaxInput = 8192;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\"<>:|?*");

    // Names of devices on Windows, with or without an extension: saving to them fails or worse.
    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL",
        "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    };

    /// <summary>Cleans a file's name.</summary>
    /// <param name="name">What came, perhaps with a path; null counts as empty.</param>
    /// <returns>The last part of the path, 1 to <see cref="MaxLength"/> units, its extension kept; <see cref="Fallback"/> when nothing is left.</returns>
    public static string Clean(string? name)
    {
        var given = name ?? "";
        var last = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = Trim(Replace(DisplayText.Clean(last, MaxInput)));
        if (clean.Length == 0)
        {
            return Fallback;
        }

        return Fit(Devices.Contains(clean.Split('.', 2)[0].TrimEnd()) ? "_" + clean : clean);
    }

    private static string Replace(string name) =>
        string.Create(name.Length, name, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                target[i] = Forbidden.Contains(source[i]) ? '_' : source[i];
            }
        });

    private static string Trim(string name) => name.Trim('.', ' ');

    private static string Fit(string name)
    {
        if (name.Length <= MaxLength)
        {
            return name;
        }

        var dot = name.LastIndexOf('.');
        var extension = dot > 0 && name.Length - dot <= MaxExtensionLength ? name[dot..] : "";
        return Trim(DisplayText.Cut(name[..^extension.Length], MaxLength - extension.Length)) + extension;
    }
}
