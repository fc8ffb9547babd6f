using System.Text.Json.Serialization;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Handovers;
using Omnichannel.Hub.Operators;

namespace Omnichannel.Hub.Realtime.Consoles.Wire;

/// <summary>How everything between consoles and the hub is written and read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TargetRequest))]
[JsonSerializable(typeof(CommandRequest))]
[JsonSerializable(typeof(MessageRequest))]
[JsonSerializable(typeof(SendRequest))]
[JsonSerializable(typeof(NoteRequest))]
[JsonSerializable(typeof(TagRequest))]
[JsonSerializable(typeof(SendTemplateRequest))]
[JsonSerializable(typeof(StartRequest))]
[JsonSerializable(typeof(EditRequest))]
[JsonSerializable(typeof(DeleteRequest))]
[JsonSerializable(typeof(EndInRequest))]
[JsonSerializable(typeof(StatusRequest))]
[JsonSerializable(typeof(ActiveRequest))]
[JsonSerializable(typeof(ReadRequest))]
[JsonSerializable(typeof(SetContactRequest))]
[JsonSerializable(typeof(ReassignRequest))]
[JsonSerializable(typeof(ReassignAllRequest))]
[JsonSerializable(typeof(ReassignAllView))]
[JsonSerializable(typeof(TransferRequest))]
[JsonSerializable(typeof(OfferRequest))]
[JsonSerializable(typeof(InviteRequest))]
[JsonSerializable(typeof(OfferAlertPush))]
[JsonSerializable(typeof(ChatAlertPush))]
[JsonSerializable(typeof(ResultView))]
[JsonSerializable(typeof(OpenedView))]
[JsonSerializable(typeof(AppendedPush))]
[JsonSerializable(typeof(RowView))]
[JsonSerializable(typeof(RowLeftPush))]
[JsonSerializable(typeof(HandoffAlertPush))]
[JsonSerializable(typeof(TypingPush))]
[JsonSerializable(typeof(ViewersPush))]
[JsonSerializable(typeof(ReadPush))]
[JsonSerializable(typeof(DeliveryPush))]
[JsonSerializable(typeof(FilePush))]
[JsonSerializable(typeof(ContactNotesPush))]
[JsonSerializable(typeof(HeartbeatPush))]
[JsonSerializable(typeof(MeView))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class ConsoleJson : JsonSerializerContext;
