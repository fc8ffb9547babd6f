using System.Text.Json.Serialization;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Conversations.Views;

namespace Omnichannel.Hub.Turns;

/// <summary>What goes along when the bot hands over: the value of <c>handoff.initiate</c>.</summary>
/// <param name="Cause">What kind of reason it is.</param>
/// <param name="Reason">Why, in the flow's own words; may be empty.</param>
/// <param name="Department">Where to.</param>
/// <param name="Fields">What the visitor has told the bot, with the message each came from.</param>
internal sealed record HandoffPacket(HandoffReason Cause, string Reason, HandoffDepartment Department, IReadOnlyList<HandoffField> Fields);

/// <summary>A department by id and name.</summary>
internal sealed record HandoffDepartment(string Id, string Name);

/// <summary>One collected field.</summary>
internal sealed record HandoffField(string Name, string Value, long? Sequence);

/// <summary>How the parts of turns are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(CamelCaseEnum<HandoffReason>)])]
[JsonSerializable(typeof(HandoffPacket))]
[JsonSerializable(typeof(IReadOnlyList<string>), TypeInfoPropertyName = "IReadOnlyListString")]
internal sealed partial class TurnJson : JsonSerializerContext;
