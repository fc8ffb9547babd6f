using System.Text.Json;
using System.Text.Json.Serialization;
using Omnichannel.BotFlows.Runner;
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
internal sealed record HandoffField(string Name, string Value, long? Sequence)
{
    /// <summary>Finds the fields among what a flow keeps: texts as they are, everything else as JSON writes it.</summary>
    public static IEnumerable<HandoffField> Among(IReadOnlyDictionary<string, FlowVariable> variables) => variables
        .Where(pair => pair.Value.Field)
        .Select(pair => new HandoffField(pair.Key, TextOf(pair.Value.Value), pair.Value.Sequence));

    private static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : value.GetRawText();
}

/// <summary>How the parts of turns are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(CamelCaseEnum<HandoffReason>)])]
[JsonSerializable(typeof(HandoffPacket))]
[JsonSerializable(typeof(IReadOnlyList<string>), TypeInfoPropertyName = "IReadOnlyListString")]
internal sealed partial class TurnJson : JsonSerializerContext;
