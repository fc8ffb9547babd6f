namespace Omnichannel.Hub.Attachments;

/// <summary>How the log names a stored file: <c>attachment:{id}</c>. Each reader gets a URL of their own.</summary>
internal static class AttachmentLink
{
    private const string Scheme = "attachment:";

    public static string Write(string id) => Scheme + id;

    /// <summary>Reads the id; null when the link is of another kind.</summary>
    public static string? Read(string? link) => link?.StartsWith(Scheme, StringComparison.Ordinal) == true ? link[Scheme.Length..] : null;
}
