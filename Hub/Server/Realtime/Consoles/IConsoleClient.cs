using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Realtime.Consoles.Wire;

namespace Omnichannel.Hub.Realtime.Consoles;

/// <summary>What the hub says to consoles. The names are the wire's.</summary>
internal interface IConsoleClient
{
    Task Appended(AppendedPush push);

    Task RowChanged(RowView row);

    Task RowLeft(RowLeftPush push);

    Task HandoffAlert(HandoffAlertPush push);

    Task OfferAlert(OfferAlertPush push);

    Task ChatAlert(ChatAlertPush push);

    Task TypingShown(TypingPush push);

    Task ViewersShown(ViewersPush push);

    Task ReadMoved(ReadPush push);

    Task DeliveryMoved(DeliveryPush push);

    Task FileMoved(FilePush push);

    Task Heartbeat(HeartbeatPush push);

    Task MeChanged(MeView me);
}
