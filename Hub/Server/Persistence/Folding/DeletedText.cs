namespace Omnichannel.Hub.Persistence.Folding;

/// <summary>What stands in the place of a deleted message, for readers that do not know the mark.</summary>
internal static class DeletedText
{
    /// <summary>Says it in a language: BCP 47; null or an unknown one means English.</summary>
    public static string In(string? language) =>
        language is not null && (language.Equals("de", StringComparison.OrdinalIgnoreCase) || language.StartsWith("de-", StringComparison.OrdinalIgnoreCase))
            ? "Diese Nachricht wurde gelöscht."
            : "This message was deleted.";
}
