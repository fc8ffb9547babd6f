using System.Text.Json.Serialization;
using Omnichannel.Core.Conversations;

namespace Omnichannel.Hub.Turns;

/// <summary>What goes along when the bot hands over: the value of <c>handoff.initiate</c>.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Words">The flow's own words for it; may be empty.</param>
/// <param name="Department">Where to.</param>
/// <param name="Fields">What the visitor has told the bot, with the message each came from.</param>
internal sealed record HandoffPacket(HandoffReason Reason, string Words, HandoffDepartment Department, IReadOnlyList<HandoffField> Fields);

/// <summary>A department by id and name.</summary>
internal sealed record HandoffDepartment(string Id, string Name);

/// <summary>One collected field.</summary>
internal sealed record HandoffField(string Name, string Value, long? Sequence);

/// <summary>How the parts of turns are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(HandoffPacket))]
[JsonSerializable(typeof(IReadOnlyList<string>), TypeInfoPropertyName = "IReadOnlyListString")]
internal sealed partial class TurnJson : JsonSerializerContext;
