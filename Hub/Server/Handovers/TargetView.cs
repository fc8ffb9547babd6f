using System.Text.Json.Serialization;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Operators;

namespace Omnichannel.Hub.Handovers;

/// <summary>A department with those whom a conversation could be given to.</summary>
/// <param name="Id">The department.</param>
/// <param name="Name">Its name.</param>
/// <param name="Operators">Its people: those who are available first, then by name.</param>
internal sealed record TargetDepartmentView(Guid Id, string Name, IReadOnlyList<TargetView> Operators);

/// <summary>Somebody whom a conversation could be given to.</summary>
internal sealed record TargetView(
    Guid Id,
    string Name,
    string? Picture,
    [property: JsonConverter(typeof(CamelCaseEnum<OperatorStatus>))] OperatorStatus Status,
    StandingView Standing,
    int Load,
    int Cap);

/// <summary>What came of moving all conversations of somebody.</summary>
/// <param name="Ok">Whether the request itself was fine.</param>
/// <param name="Code">Why it was not; null when it was.</param>
/// <param name="Message">The same as a sentence.</param>
/// <param name="Moved">How many moved.</param>
/// <param name="Failed">Those that did not, each with its code.</param>
internal sealed record ReassignAllView(bool Ok, string? Code, string? Message, int Moved, IReadOnlyList<NotMovedView> Failed)
{
    /// <summary>Gets a value indicating whether whoever got them has more than they should.</summary>
    public bool OverCap { get; init; }
}

/// <summary>A conversation that did not move.</summary>
internal sealed record NotMovedView(Guid ConversationId, string? Code);

/// <summary>How targets are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<TargetDepartmentView>))]
internal sealed partial class HandoverJson : JsonSerializerContext;
