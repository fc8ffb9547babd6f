namespace Omnichannel.Hub.Commands;

/// <summary>The names in a backup. Nothing else is ever taken out of one, so no name of an archive becomes a path.</summary>
internal static class BackupEntries
{
    public const string Database = "hub.db";
    public const string Manifest = "manifest.json";

    private const string Folder = "attachments/";

    public static string Attachment(string id) => Folder + id;

    /// <summary>Reads the id out of the name of a visitor's file; null when it is another name.</summary>
    public static string? AttachmentId(string name) =>
        name.StartsWith(Folder, StringComparison.Ordinal) && IsId(name[Folder.Length..]) ? name[Folder.Length..] : null;

    /// <summary>Tells whether the store could have made an id.</summary>
    public static bool IsId(string id) => id.Length == 32 && id.All(char.IsAsciiHexDigitLower);
}
