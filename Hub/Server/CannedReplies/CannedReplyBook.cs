using Microsoft.EntityFrameworkCore;
using Omnichannel.Core;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.CannedReplies;

/// <summary>What came of saving or deleting a canned reply.</summary>
internal enum CannedReplyOutcome
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>There is no such reply, or none for this viewer.</summary>
    NotFound,

    /// <summary>The viewer may use it, not change it.</summary>
    Forbidden,

    /// <summary>Somebody else has changed it meanwhile.</summary>
    Changed,

    /// <summary>The shortcut is taken where it would stand.</summary>
    ShortcutTaken,

    /// <summary>There are as many as there may be.</summary>
    Full,
}

/// <summary>Reads and keeps the canned replies.</summary>
internal sealed class CannedReplyBook(HubDbContext database, HubDirectory directory, TimeProvider clock)
{
    /// <summary>Reads every reply that the viewer may use, by name.</summary>
    public async Task<CannedReplyList> ReadAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var rows = await database.CannedReplies.AsNoTracking()
            .Where(row => row.Owner == Guid.Empty || row.Owner == viewer.Id.Value)
            .ToListAsync(cancellationToken);
        return new(
            [.. rows.Where(row => CannedReplyAccess.MayUse(viewer, row))
                .OrderBy(row => row.Name, StringComparer.OrdinalIgnoreCase).ThenBy(row => row.Id)
                .Select(row => View(viewer, row))],
            CannedReplyAccess.MayShare(viewer));
    }

    /// <summary>Makes a reply, or changes it. Saving the same once more changes nothing.</summary>
    /// <param name="viewer">Who saves.</param>
    /// <param name="id">The reply's id, made by the client.</param>
    /// <param name="wanted">What to keep; cleaned and checked.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<(CannedReplyOutcome Outcome, CannedReplyView? View)> SaveAsync(
        Viewer viewer,
        Guid id,
        CannedReplyRequest wanted,
        CancellationToken cancellationToken)
    {
        var row = await database.CannedReplies.FirstOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (Refuse(viewer, row, wanted) is { } refusal)
        {
            return (refusal, null);
        }

        if (row is null)
        {
            var owner = wanted.Shared ? Guid.Empty : viewer.Id.Value;
            if (await database.CannedReplies.CountAsync(other => other.Owner == owner, cancellationToken) >= (wanted.Shared ? CannedReplyRules.MostShared : CannedReplyRules.MostOwn))
            {
                return (CannedReplyOutcome.Full, null);
            }

            database.CannedReplies.Add(row = new() { Id = id });
        }

        Apply(row, viewer, wanted);
        return await TrySaveAsync(cancellationToken) is var outcome and not CannedReplyOutcome.Done ? (outcome, null) : (CannedReplyOutcome.Done, View(viewer, row));
    }

    /// <summary>Deletes a reply.</summary>
    public async Task<CannedReplyOutcome> DeleteAsync(Viewer viewer, Guid id, CancellationToken cancellationToken)
    {
        var row = await database.CannedReplies.FirstOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (row is null || !CannedReplyAccess.MayUse(viewer, row))
        {
            return CannedReplyOutcome.NotFound;
        }

        if (!CannedReplyAccess.MayChange(viewer, row))
        {
            return CannedReplyOutcome.Forbidden;
        }

        database.CannedReplies.Remove(row);
        return await TrySaveAsync(cancellationToken);
    }

    private static CannedReplyOutcome? Refuse(Viewer viewer, CannedReplyRow? row, CannedReplyRequest wanted)
    {
        if (row is not null && !CannedReplyAccess.MayUse(viewer, row))
        {
            return CannedReplyOutcome.NotFound;
        }

        var mayHave = !wanted.Shared || (CannedReplyAccess.MayShare(viewer) && CannedReplyAccess.Reaches(viewer, wanted.DepartmentId ?? Guid.Empty));
        if (!mayHave || (row is not null && !CannedReplyAccess.MayChange(viewer, row)))
        {
            return CannedReplyOutcome.Forbidden;
        }

        // A repeat of a save whose answer was lost finds its own words there, under the next version.
        return row is null || row.Version == (wanted.Version ?? 0) || IsSame(row, viewer, wanted) ? null : CannedReplyOutcome.Changed;
    }

    private void Apply(CannedReplyRow row, Viewer viewer, CannedReplyRequest wanted)
    {
        if (IsSame(row, viewer, wanted))
        {
            return;
        }

        // Checked by the rules: none of the three is null.
        (row.Name, row.Shortcut, row.Text) = (wanted.Name!, wanted.Shortcut!, wanted.Text!);
        (row.Owner, row.Department) = PlaceOf(viewer, wanted);
        row.Version++;
        row.ChangedAt = clock.GetUtcNow();
    }

    private static bool IsSame(CannedReplyRow row, Viewer viewer, CannedReplyRequest wanted) =>
        row.Name == wanted.Name && row.Shortcut == wanted.Shortcut && row.Text == wanted.Text && (row.Owner, row.Department) == PlaceOf(viewer, wanted);

    private static (Guid Owner, Guid Department) PlaceOf(Viewer viewer, CannedReplyRequest wanted) =>
        wanted.Shared ? (Guid.Empty, wanted.DepartmentId ?? Guid.Empty) : (viewer.Id.Value, Guid.Empty);

    private async Task<CannedReplyOutcome> TrySaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return CannedReplyOutcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return CannedReplyOutcome.Changed;
        }
        catch (DbUpdateException)
        {
            return CannedReplyOutcome.ShortcutTaken;
        }
    }

    private CannedReplyView View(Viewer viewer, CannedReplyRow row) => new(
        row.Id,
        row.Name,
        row.Shortcut,
        row.Text,
        row.IsShared,
        row.Department == Guid.Empty ? null : new NamedView(row.Department, directory.Current.FindDepartment(new DepartmentId(row.Department))?.Name ?? ""),
        CannedReplyAccess.MayChange(viewer, row),
        row.Version);
}
