using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Realtime;

/// <summary>Decides when a conversation's row is told to consoles. Used by one thread at a time.</summary>
/// <remarks>
/// Every console that may see a conversation gets its row, so a row for each message would cost messages times consoles. A change of
/// state or owner is told at once; of a row that only got another text, the newest is told four times a second.
/// </remarks>
internal sealed class RowPacer(TimeProvider clock)
{
    /// <summary>How long a row that only got another text waits for the next one.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly Dictionary<ConversationId, (long Shown, Commit? Held)> _recent = [];
    private readonly List<ConversationId> _due = [];

    /// <summary>Tells whether a row is to be told now; otherwise it is held.</summary>
    public bool ShowsNow(Commit commit)
    {
        var now = clock.GetTimestamp();
        if (commit.Details is null
            && OnlyTalked(commit.Before, commit.After)
            && _recent.TryGetValue(commit.After.Id, out var last)
            && clock.GetElapsedTime(last.Shown, now) < Interval)
        {
            _recent[commit.After.Id] = (last.Shown, commit);
            return false;
        }

        _recent[commit.After.Id] = (now, null);
        return true;
    }

    /// <summary>Takes the rows that have been held long enough.</summary>
    public IReadOnlyList<Commit> TakeDue()
    {
        var now = clock.GetTimestamp();
        foreach (var (id, (shown, _)) in _recent)
        {
            if (clock.GetElapsedTime(shown, now) >= Interval)
            {
                _due.Add(id);
            }
        }

        var rows = new List<Commit>();
        foreach (var id in _due)
        {
            if (_recent[id].Held is { } held)
            {
                rows.Add(held);
                _recent[id] = (now, null);
            }
            else
            {
                _recent.Remove(id);
            }
        }

        _due.Clear();
        return rows;
    }

    private static bool OnlyTalked(ConversationHead before, ConversationHead after) =>
        before.State == after.State
        && before.Owner == after.Owner
        && before.Department == after.Department
        && before.Epoch == after.Epoch
        && before.Ending == after.Ending
        && before.Started == after.Started
        && before.Undelivered == after.Undelivered
        && ReferenceEquals(before.Participants, after.Participants)
        && ReferenceEquals(before.Tags, after.Tags)
        && before.WaitingSince == after.WaitingSince;
}
