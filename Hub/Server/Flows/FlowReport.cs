using System.Text.Json.Serialization;
using Omnichannel.BotFlows.Validation;
using Omnichannel.Hub.Conversations.Views;

namespace Omnichannel.Hub.Flows;

/// <summary>What an import did, or would do.</summary>
internal sealed record FlowReport
{
    /// <summary>Gets the flow's name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the flow; null when it does not exist yet and nothing was stored.</summary>
    public Guid? Id { get; init; }

    /// <summary>Gets whether the flow is new here.</summary>
    public required bool IsNew { get; init; }

    /// <summary>Gets the number of the version that holds the file, or would.</summary>
    public required int Number { get; init; }

    /// <summary>Gets whether a version with exactly this content is there already, so that none is added.</summary>
    public required bool IsUnchanged { get; init; }

    /// <summary>Gets the number of the version that new conversations get; null for none.</summary>
    public int? Published { get; init; }

    /// <summary>Gets whether anything was stored.</summary>
    public bool IsStored { get; init; }

    /// <summary>Gets what is wrong with the flow on this hub; an error keeps it out.</summary>
    public required IReadOnlyList<FindingView> Findings { get; init; }

    /// <summary>Gets whether a finding keeps the flow out.</summary>
    [JsonIgnore]
    public bool HasErrors => Findings.Any(finding => finding.Severity == FindingSeverity.Error);
}

/// <summary>One thing that is wrong with a flow.</summary>
internal sealed record FindingView(
    [property: JsonConverter(typeof(CamelCaseEnum<FindingSeverity>))] FindingSeverity Severity,
    string Code,
    string? BlockId,
    string Field,
    string Message)
{
    public static FindingView Of(FlowFinding finding) => new(finding.Severity, finding.Code, finding.BlockId, finding.Field, finding.Message);

    /// <summary>Says it in one line, for a terminal.</summary>
    public override string ToString() => $"{Severity.ToString().ToLowerInvariant()} {Code} at {(BlockId is null ? "" : BlockId + ".")}{Field}: {Message}";
}

/// <summary>A flow with its versions, the newest first.</summary>
internal sealed record FlowView(Guid Id, string Name, int? Published, IReadOnlyList<FlowVersionView> Versions, IReadOnlyList<string> Inboxes);

/// <summary>A version of a flow.</summary>
internal sealed record FlowVersionView(int Number, DateTimeOffset At);

/// <summary>All flows, by name.</summary>
internal sealed record FlowList(IReadOnlyList<FlowView> Items);
