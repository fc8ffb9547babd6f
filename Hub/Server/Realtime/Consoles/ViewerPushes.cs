using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Core.Conversations.Handover;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Realtime.Consoles.Wire;

namespace Omnichannel.Hub.Realtime.Consoles;

/// <summary>Shows who has a conversation on the screen to everybody who may see it. Whoever watches unseen is not shown.</summary>
internal sealed class ViewerPushes(ConsoleConnections connections, LiveReader reader)
{
    /// <summary>Says anew who looks at a conversation.</summary>
    public void Show(ConversationId conversation)
    {
        if (reader.FindStored(conversation) is { } head)
        {
            Show(head);
        }
    }

    /// <summary>Says anew who looks at a conversation that is as told.</summary>
    public void Show(ConversationHead head)
    {
        var push = Of(head);
        foreach (var connection in connections.All.Where(one => ConversationAccess.CanSee(one.Viewer, head)))
        {
            connection.Push(client => client.ViewersShown(push));
        }
    }

    /// <summary>Says to a console that has just come who looks at what.</summary>
    public void Welcome(ConsoleConnection connection)
    {
        foreach (var conversation in connections.All.SelectMany(one => one.AllOpen()).Distinct())
        {
            if (reader.FindStored(conversation) is { } head && ConversationAccess.CanSee(connection.Viewer, head) && Of(head) is { Viewers.Count: > 0 } push)
            {
                connection.Push(client => client.ViewersShown(push));
            }
        }
    }

    private ViewersPush Of(ConversationHead head) => new(
        head.Id.Value,
        [
            .. connections.All.Where(one => one.HasOpen(head.Id)).Select(one => one.Viewer).DistinctBy(viewer => viewer.Id)
                .Where(viewer => head.RoleOf(viewer.Id) != ParticipantRole.Monitor)
                .OrderBy(viewer => viewer.Name, StringComparer.Ordinal).ThenBy(viewer => viewer.Id.Value)
                .Select(viewer => new NamedView(viewer.Id.Value, viewer.Name)),
        ]);
}
