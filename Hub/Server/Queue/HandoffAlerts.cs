using System.Text.Json;
using Omnichannel.Core;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;
using Omnichannel.Core.Conversations.Handover;
using Omnichannel.Handoff.Assignment;
using Omnichannel.Handoff.Routing;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Conversations.Lists;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Matching;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Realtime.Consoles.Wire;

namespace Omnichannel.Hub.Queue;

/// <summary>Calls people when somebody waits for one and the hub has nobody to offer them to.</summary>
internal sealed class HandoffAlerts(ConversationViews views, IConversationReader reader, IServiceScopeFactory scopes)
{
    private const int MostWaiting = 10;

    // Between the visitor's last words and the queue there are only the bot's goodbye and the hub's own notes.
    private const int LookBack = 30;

    /// <summary>Tells whether a conversation waits for anybody: one who has not written yet is in nobody's sight, and what is offered to somebody rings there.</summary>
    public static bool Waits(ConversationHead head) => head is { State: ConversationState.Queued, Started: true, Offer: null };

    /// <summary>Tells whether a change puts somebody into a queue, or leaves them there because whoever was asked did not take them.</summary>
    public static bool Rings(ConversationHead before, ConversationHead after) =>
        Waits(after) && (!Waits(before) || before.Department != after.Department);

    /// <summary>Finds a conversation that still waits where it did; null when it is offered or was taken, or has moved on, which rings by itself.</summary>
    public ConversationHead? FindWaiting(ConversationHead head) =>
        reader.FindHead(head.Id) is { } now && Waits(now) && now.Department == head.Department ? now : null;

    /// <summary>Calls a conversation out: to whom among the connected, and with which words.</summary>
    /// <returns>The call; null when it was offered, taken or moved while those were sought: that is why nobody seemed to have room.</returns>
    public async Task<HandoffCall?> CallAsync(
        ConversationHead head, ContactView contact, IReadOnlyList<Viewer> connected, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var call = WhomToAlert(head, connected, await ReadMembersAsync(scope, head.Department, cancellationToken));
        return FindWaiting(head) is { } waiting ? new(waiting, contact, call) : null;
    }

    /// <summary>Calls out who waits first in a department and is offered to nobody.</summary>
    public async Task<IReadOnlyList<HandoffCall>> CallsAsync(DepartmentId department, IReadOnlyList<Viewer> connected, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var ids = await scope.ServiceProvider.GetRequiredService<QueueReader>().ReadUnofferedAsync(department, MostWaiting, cancellationToken);
        if (ids.Count == 0)
        {
            return [];
        }

        var members = await ReadMembersAsync(scope, department, cancellationToken);
        var heads = ids.Select(id => reader.FindHead(new(id))).OfType<ConversationHead>().Where(head => Waits(head) && head.Department == department).ToList();
        var contacts = await ConversationViews.ReadContactsAsync(scope.ServiceProvider.GetRequiredService<HubDbContext>(), heads, cancellationToken);
        return [.. heads.Select(head => new HandoffCall(head, contacts[head.Contact.Value], WhomToAlert(head, connected, members)))];
    }

    /// <summary>Reads what already waits, and is offered to nobody, for somebody who has just come, as it is served.</summary>
    public async Task<IReadOnlyList<(ConversationHead Head, ContactView Contact)>> WaitingForAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var lists = scope.ServiceProvider.GetRequiredService<ConversationLists>();
        var page = await lists.ReadAsync(viewer, ConversationList.Queue, after: null, MostWaiting, cancellationToken);
        return [.. page.Items.Select(row => (Head: reader.FindHead(new(row.Id)), row.Contact)).Where(one => one.Head is { } head && Waits(head)).Select(one => (one.Head!, one.Contact))];
    }

    /// <summary>Finds what is shown of somebody who waits: it says the same however often and whenever it is asked for.</summary>
    /// <returns>The reason of the handoff, and the words to show: the visitor's wish, else the reason.</returns>
    public (string Reason, string Text) WordsOf(ConversationHead head)
    {
        var reason = reader.ReadBefore(head.Id, long.MaxValue, LookBack)
            .Where(entry => entry.Type == ActivityTypes.Event)
            .Select(entry => JsonSerializer.Deserialize(entry.Body, ActivityJson.Wire.Activity) is { } activity ? ReasonOf(activity) : null)
            .LastOrDefault(text => !string.IsNullOrEmpty(text)) ?? "";
        return (reason, head.Wish?.Text ?? reason);
    }

    /// <summary>Makes what is said to those who are called.</summary>
    /// <param name="head">The conversation.</param>
    /// <param name="contact">Whose it is.</param>
    /// <param name="isLastResort">Whether those who are away must hear it too.</param>
    public HandoffAlertPush Make(ConversationHead head, ContactView contact, bool isLastResort)
    {
        var (reason, text) = WordsOf(head);
        return new(head.Id.Value, contact, views.Department(head.Department), text, reason, head.QueuedAt ?? head.ChangedAt, isLastResort);
    }

    private static async Task<Dictionary<OperatorId, Candidate>> ReadMembersAsync(AsyncServiceScope scope, DepartmentId department, CancellationToken cancellationToken) =>
        (await scope.ServiceProvider.GetRequiredService<QueueReader>().ReadCandidatesAsync(department, cancellationToken)).ToDictionary(one => one.Id);

    private static CallOut WhomToAlert(ConversationHead head, IReadOnlyList<Viewer> connected, Dictionary<OperatorId, Candidate> members)
    {
        var viewers = connected.DistinctBy(viewer => viewer.Id).Where(viewer => ConversationAccess.CanSee(viewer, head));
        return BroadcastRouting.WhomToAlert([.. viewers.Select(viewer => AsCandidate(viewer, members.GetValueOrDefault(viewer.Id), head.Routing))]);
    }

    private static AlertCandidate AsCandidate(Viewer viewer, Candidate? member, RoutingState needs) => new()
    {
        Id = viewer.Id,
        InDepartment = member is not null,
        IsAdmin = viewer.SeesEverything,
        IsAvailable = member is { IsAvailable: true },
        HasRoom = member is { HasRoom: true },
        IsSuited = member is not null && member.Knows(needs.Skills) && member.Speaks(needs.Language),
    };

    private static string? ReasonOf(Activity activity)
    {
        if (activity is not { Name: EventNames.HandoffInitiate, Value: { ValueKind: JsonValueKind.Object } value })
        {
            return null;
        }

        return value.TryGetProperty("reason", out var words) ? words.GetString() : null;
    }
}

/// <summary>A waiting conversation that is called out.</summary>
/// <param name="Head">The conversation.</param>
/// <param name="Contact">Whose it is.</param>
/// <param name="Call">To whom.</param>
internal sealed record HandoffCall(ConversationHead Head, ContactView Contact, CallOut Call);
