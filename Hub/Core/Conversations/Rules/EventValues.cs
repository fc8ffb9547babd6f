using System.Text.Json;
using System.Text.Json.Serialization;
using Omnichannel.Core.Conversations.Handover;

namespace Omnichannel.Core.Conversations.Rules;

/// <summary>The values of the events that the rules write; the shapes are documented in <c>docs/protocol</c>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(HandoffAccepted))]
[JsonSerializable(typeof(ReopenedBy))]
[JsonSerializable(typeof(EndingStarted))]
[JsonSerializable(typeof(EndingStopped))]
[JsonSerializable(typeof(TagsChanged))]
[JsonSerializable(typeof(ContactLearned))]
[JsonSerializable(typeof(MissedBecause))]
[JsonSerializable(typeof(DeliveryFate))]
[JsonSerializable(typeof(OfferTold))]
[JsonSerializable(typeof(ReassignedTo))]
[JsonSerializable(typeof(RequeuedFrom))]
[JsonSerializable(typeof(Routed))]
[JsonSerializable(typeof(Rated))]
[JsonSerializable(typeof(ParticipantMoved))]
internal sealed partial class EventValues : JsonSerializerContext;

internal sealed record HandoffAccepted(string State, string How, EventOperator Operator);

internal sealed record EventOperator(string Id, string Name)
{
    public static EventOperator Of(Operator person) => new(person.Id.ToString(), person.Name);
}

internal sealed record EventDepartment(string Id, string Name)
{
    public static EventDepartment Of(NamedDepartment department) => new(department.Id.ToString(), department.Name);
}

internal sealed record OfferTold(Guid Id, string State)
{
    public string? Kind { get; init; }

    public EventOperator? Operator { get; init; }

    public EventDepartment? Department { get; init; }

    public DateTimeOffset? Deadline { get; init; }

    public string? Note { get; init; }

    public JsonElement? Why { get; init; }
}

internal sealed record Routed(string Decision)
{
    public EventOperator? Operator { get; init; }

    public EventDepartment? Department { get; init; }

    public string? Rule { get; init; }

    public JsonElement? Why { get; init; }
}

internal sealed record Rated(int Score, string Comment);

internal sealed record ReassignedTo(string From, string? Owner, EventOperator To, EventDepartment? Department, string Note);

internal sealed record RequeuedFrom(string Owner, string Reason);

internal sealed record ParticipantMoved(string State, EventOperator Operator, EventOperator? By);

internal sealed record ReopenedBy(string By, string To);

internal sealed record EndingStarted(Guid Id, DateTimeOffset Deadline, int Seconds);

internal sealed record EndingStopped(Guid Id, string By);

internal sealed record TagsChanged(IReadOnlyList<string> Added, IReadOnlyList<string> Removed);

internal sealed record ContactLearned(string Field, string? Name, string Value);

internal sealed record MissedBecause(string Reason);

internal sealed record DeliveryFate(long Sequence, string State, string? Cause, string? Code, string? Detail);
