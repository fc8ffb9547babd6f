using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Core;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;
using Omnichannel.Handoff.Routing;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Conversations.Lists;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Folding;
using Omnichannel.Hub.Realtime.Consoles.Wire;

namespace Omnichannel.Hub.Queue;

/// <summary>Calls people when somebody waits for one.</summary>
internal sealed class HandoffAlerts(ConversationViews views, HubDirectory directory, Presence presence, IConversationReader reader, IServiceScopeFactory scopes)
{
    private const int MostWaiting = 10;

    // Between the visitor's last words and the queue there are only the bot's goodbye and the hub's own notes.
    private const int LookBack = 30;

    /// <summary>Tells whether a change puts somebody into the queue.</summary>
    public static bool Rings(ConversationHead before, ConversationHead after) => Waits(after) && (!Waits(before) || before.Department != after.Department);

    /// <summary>Makes the alert: from the log alone, so that it says the same however often and whenever it is made.</summary>
    public HandoffAlertPush Make(ConversationHead head, ContactView contact)
    {
        var entries = reader.ReadBefore(head.Id, long.MaxValue, LookBack);
        var reason = Texts(entries, entry => entry.Type == ActivityTypes.Event, ReasonOf).LastOrDefault() ?? "";

        // A flow asks for names and addresses last; what somebody wants is what they said at greatest length.
        var words = Texts(entries, entry => entry is { Author.Kind: AuthorKind.Visitor, Type: ActivityTypes.Message, IsDeleted: false }, activity => activity.Text)
            .MaxBy(text => text.Length);
        return new(head.Id.Value, contact.Name, views.Department(head.Department), words ?? reason, reason, head.QueuedAt ?? head.ChangedAt);
    }

    /// <summary>Chooses whom to alert among the connected.</summary>
    public async Task<HashSet<OperatorId>> WhomToAlertAsync(ConversationHead head, IReadOnlyList<Viewer> connected, CancellationToken cancellationToken)
    {
        var ids = connected.Select(viewer => viewer.Id.Value).ToList();
        await using var scope = scopes.CreateAsyncScope();
        var rooms = await scope.ServiceProvider.GetRequiredService<HubDbContext>().Operators.AsNoTracking()
            .Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Cap - row.Load, cancellationToken);
        var candidates = connected.Where(viewer => ConversationAccess.CanSee(viewer, head)).Select(viewer => new AlertCandidate
        {
            Id = viewer.Id,
            InDepartment = viewer.Departments.Contains(head.Department),
            IsAdmin = viewer.SeesEverything,
            IsAvailable = presence.StatusOf(viewer.Id) == OperatorStatus.Available,
            HasRoom = rooms.GetValueOrDefault(viewer.Id.Value) > 0,
        });
        var known = candidates.ToList();

        // Where the hub asks one after the other, it is heard by whoever is asked; only when nobody can be, it is called out to all.
        return IsServedByTheHub(head) && known.Exists(one => one is { InDepartment: true, IsAvailable: true, HasRoom: true })
            ? []
            : [.. BroadcastRouting.WhomToAlert(known)];
    }

    /// <summary>Reads what already waits for somebody who has just come, oldest first.</summary>
    public async Task<IReadOnlyList<HandoffAlertPush>> WaitingForAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var lists = scope.ServiceProvider.GetRequiredService<ConversationLists>();
        var page = await lists.ReadAsync(viewer, ConversationList.Queue, after: null, MostWaiting, cancellationToken);
        var alerts = new List<HandoffAlertPush>();
        foreach (var row in page.Items)
        {
            if (reader.FindHead(new(row.Id)) is { } head && Waits(head) && !IsServedByTheHub(head))
            {
                alerts.Add(Make(head, row.Contact));
            }
        }

        return alerts;
    }

    private bool IsServedByTheHub(ConversationHead head) => directory.Current.FindDepartment(head.Department) is { Policy.NeedsNoMatching: false };

    // One who has not written yet is in nobody's sight: they ring when they write.
    private static bool Waits(ConversationHead head) => head is { State: ConversationState.Queued, Started: true };

    private static IEnumerable<string> Texts(IReadOnlyList<StoredEntry> entries, Func<StoredEntry, bool> concerns, Func<Activity, string?> read) => entries
        .Where(concerns)
        .Select(entry => JsonSerializer.Deserialize(entry.Body, ActivityJson.Wire.Activity) is { } activity ? read(activity) : null)
        .OfType<string>()
        .Where(text => text.Length > 0);

    private static string? ReasonOf(Activity activity)
    {
        if (activity is not { Name: EventNames.HandoffInitiate, Value: { ValueKind: JsonValueKind.Object } value })
        {
            return null;
        }

        return value.TryGetProperty("reason", out var words) ? words.GetString() : null;
    }
}
