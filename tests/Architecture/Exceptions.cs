namespace Omnichannel.Tests.Architecture;

/// <summary>What may break a rule, and why. A line that is no longer needed fails, so the table cannot grow old.</summary>
public static class Exceptions
{
    /// <summary>The rule's class, the path (or folder) its finding begins with, and the reason.</summary>
    public static IReadOnlyList<(string Rule, string Path, string Reason)> Table =>
    [
        ("SecretComparisonRule", "BotFlows/Blocks/HttpRequest/SecretRules.cs", "Compares with the word that names secrets in templates, which is no secret itself."),
        ("SecretComparisonRule", "BotFlows/Validation/VariableRules.cs", "Compares with the word that names secrets in templates, which is no secret itself."),
    ];
}
