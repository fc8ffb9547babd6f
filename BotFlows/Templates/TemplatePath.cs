namespace Omnichannel.BotFlows.Templates;

/// <summary>
/// The names by which templates and conditions reach values: <c>name</c>, <c>visitor.name</c>, <c>order.body.items.0.title</c>.
/// </summary>
internal static class TemplatePath
{
    private const int MaxLength = 200;
    private const int MaxParts = 10;

    /// <summary>
    /// Tells whether a path is well formed: parts of letters, digits, <c>_</c> and <c>-</c>, the first one a variable name.
    /// </summary>
    public static bool IsValid(string path)
    {
        if (path.Length is 0 or > MaxLength)
        {
            return false;
        }

        var parts = path.Split('.');
        return parts.Length <= MaxParts && IsVariableName(parts[0]) && parts.All(part => part.Length > 0 && part.All(IsPartCharacter));
    }

    /// <summary>Tells whether a text may name a variable: letters, digits and <c>_</c>, not beginning with a digit.</summary>
    public static bool IsVariableName(string name) =>
        name.Length is > 0 and <= Definition.FlowLimits.NameLength && !char.IsAsciiDigit(name[0])
        && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');

    /// <summary>The first part of the name of a secret, which only headers of requests may hold.</summary>
    public const string Secret = "secret";

    /// <summary>Finds the secret that a path names.</summary>
    /// <returns>Its name; null when the path names something else.</returns>
    public static string? FindSecret(string path) => path.Split('.') is [Secret, var name] ? name : null;

    /// <summary>Gets the first part: the variable, or the family of a fact.</summary>
    public static string Root(string path) => path.Split('.', 2)[0];

    private static bool IsPartCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '-';
}
