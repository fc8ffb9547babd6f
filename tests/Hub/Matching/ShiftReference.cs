using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Handoff.Routing;
using Omnichannel.Hub.Operators;

namespace Omnichannel.Tests.Hub.Matching;

/// <summary>Who should get which chat, worked out the slow and plain way: everybody is asked about everything, in order.</summary>
internal static class ShiftReference
{
    /// <summary>Tells whom the waiting chats go to, in the order in which they are served.</summary>
    public static IReadOnlyList<(ConversationId Chat, OperatorId To)> Expect(
        IReadOnlyList<ConversationHead> chats, IReadOnlyList<OperatorRow> team, DepartmentPolicy policy, DateTimeOffset now)
    {
        var people = team.Select(row => new Person(row, chats)).ToList();
        var expected = new List<(ConversationId, OperatorId)>();
        foreach (var chat in chats.Where(chat => chat is { State: ConversationState.Queued, Offer: null }).OrderBy(chat => -chat.Priority).ThenBy(chat => chat.QueuedAt))
        {
            Person? best = null;
            foreach (var one in people.Where(one => one.Can(chat, now)))
            {
                best = best is null || Precedes(one, best, chat, policy) ? one : best;
            }

            if (best is not null)
            {
                best.Load++;
                best.Served = now;
                expected.Add((chat.Id, best.Id));
            }
        }

        return expected;
    }

    // Whoever let it pass is not asked again in the same round.
    private static bool LetItPass(OperatorId id, ConversationHead chat, DateTimeOffset now) =>
        chat.Routing.PassedOver.Contains(id) && now - chat.Routing.PassedOverAt < TimeSpan.FromMinutes(2);

    private static bool Precedes(Person one, Person other, ConversationHead chat, DepartmentPolicy policy)
    {
        if (policy.LastOperatorFirst && chat.LastOwner is { } last && (one.Id == last || other.Id == last))
        {
            return one.Id == last;
        }

        if (policy.Strategy == "leastBusy" && one.Load != other.Load)
        {
            return one.Load < other.Load;
        }

        return one.Served != other.Served ? one.Served < other.Served : one.Id.Value.CompareTo(other.Id.Value) < 0;
    }

    private sealed class Person(OperatorRow row, IReadOnlyList<ConversationHead> chats)
    {
        public OperatorId Id { get; } = new(row.Id);

        public int Load { get; set; } = chats.Count(chat => chat.Owner?.Value == row.Id) + chats.Count(chat => chat.Offer?.To?.Value == row.Id);

        public DateTimeOffset Served { get; set; } = row.LastServedAt ?? DateTimeOffset.MinValue;

        public bool Can(ConversationHead chat, DateTimeOffset now) =>
            row.Status == OperatorStatus.Available
            && Load < row.Cap
            && !LetItPass(Id, chat, now)
            && chat.Routing.Skills.All(skill => row.Skills.Split('\n').Contains(skill))
            && (chat.Routing.Language is not { } language || row.Languages.Length == 0 || row.Languages.Split('\n').Contains(language));
    }
}
