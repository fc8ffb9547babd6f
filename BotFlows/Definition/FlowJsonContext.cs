using System.Text.Json.Serialization;
using Omnichannel.BotFlows.Blocks.Ask;
using Omnichannel.BotFlows.Blocks.Buttons;
using Omnichannel.BotFlows.Blocks.Condition;
using Omnichannel.BotFlows.Blocks.EndFlow;
using Omnichannel.BotFlows.Blocks.Handoff;
using Omnichannel.BotFlows.Blocks.HttpRequest;
using Omnichannel.BotFlows.Blocks.LeaveMessage;
using Omnichannel.BotFlows.Blocks.Message;
using Omnichannel.BotFlows.Blocks.Note;
using Omnichannel.BotFlows.Blocks.SetContact;
using Omnichannel.BotFlows.Blocks.SetVariable;
using Omnichannel.BotFlows.Blocks.SubFlow;
using Omnichannel.BotFlows.Blocks.Tag;
using Omnichannel.BotFlows.Blocks.Wait;
using Omnichannel.BotFlows.Settings;

namespace Omnichannel.BotFlows.Definition;

/// <summary>How flow files are read. A new kind of block needs its line here and in <see cref="Blocks.BlockKinds"/>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    MaxDepth = FlowLimits.FileDepth)]
[JsonSerializable(typeof(FlowDocument))]
[JsonSerializable(typeof(FlowSettings))]
[JsonSerializable(typeof(MessageBlock))]
[JsonSerializable(typeof(ButtonsBlock))]
[JsonSerializable(typeof(AskBlock))]
[JsonSerializable(typeof(ConditionBlock))]
[JsonSerializable(typeof(SetVariableBlock))]
[JsonSerializable(typeof(HttpRequestBlock))]
[JsonSerializable(typeof(HandoffBlock))]
[JsonSerializable(typeof(SubFlowBlock))]
[JsonSerializable(typeof(WaitBlock))]
[JsonSerializable(typeof(TagBlock))]
[JsonSerializable(typeof(NoteBlock))]
[JsonSerializable(typeof(SetContactBlock))]
[JsonSerializable(typeof(LeaveMessageBlock))]
[JsonSerializable(typeof(EndBlock))]
internal sealed partial class FlowJsonContext : JsonSerializerContext;
