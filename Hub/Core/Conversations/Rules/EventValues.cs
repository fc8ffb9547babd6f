using System.Text.Json.Serialization;

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
internal sealed partial class EventValues : JsonSerializerContext;

internal sealed record HandoffAccepted(string State, string How, EventOperator Operator);

internal sealed record EventOperator(string Id, string Name);

internal sealed record ReopenedBy(string By, string To);

internal sealed record EndingStarted(Guid Id, DateTimeOffset Deadline, int Seconds);

internal sealed record EndingStopped(Guid Id, string By);

internal sealed record TagsChanged(IReadOnlyList<string> Added, IReadOnlyList<string> Removed);

internal sealed record ContactLearned(string Field, string? Name, string Value);

internal sealed record MissedBecause(string Reason);

internal sealed record DeliveryFate(long Sequence, string State, string? Cause, string? Code, string? Detail);
