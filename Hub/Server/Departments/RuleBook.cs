using System.Text.Json;
using Omnichannel.Handoff.Routing;

namespace Omnichannel.Hub.Departments;

/// <summary>The routing rules, in order: kept and changed as one whole.</summary>
/// <param name="Version">How often they were changed; 0 for none.</param>
/// <param name="Rules">The rules.</param>
internal sealed record RuleBook(int Version, IReadOnlyList<RoutingRule> Rules)
{
    /// <summary>Where they stand among the settings.</summary>
    public const string Key = "routing-rules";

    public static RuleBook Read(string? json) => (json is null ? null : JsonSerializer.Deserialize(json, DepartmentJson.Default.RuleBook)) ?? new(0, []);

    public string Write() => JsonSerializer.Serialize(this, DepartmentJson.Default.RuleBook);
}
