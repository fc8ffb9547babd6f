using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.SavedViews;

/// <summary>What came of saving or deleting a view.</summary>
internal enum SavedViewOutcome
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>There is no such view, or none for this viewer.</summary>
    NotFound,

    /// <summary>The viewer may use it, not change it.</summary>
    Forbidden,

    /// <summary>Somebody else has changed it meanwhile.</summary>
    Changed,

    /// <summary>There are as many as there may be.</summary>
    Full,
}

/// <summary>Reads and keeps the saved views.</summary>
internal sealed class SavedViewBook(HubDbContext database)
{
    /// <summary>Reads every view that the viewer has, by name.</summary>
    public async Task<SavedViewList> ReadAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var rows = await database.SavedViews.AsNoTracking().Where(row => row.Shared || row.Owner == viewer.Id.Value).ToListAsync(cancellationToken);
        return new(
            [
                .. rows.Where(row => SavedViewRules.Has(viewer, row))
                    .OrderBy(row => row.Name, StringComparer.OrdinalIgnoreCase).ThenBy(row => row.Id).Select(row => View(viewer, row)),
            ],
            SavedViewRules.MayShare(viewer));
    }

    /// <summary>Makes a view, or changes it. Saving the same once more changes nothing.</summary>
    /// <param name="viewer">Who saves.</param>
    /// <param name="id">The view's id, made by the client.</param>
    /// <param name="wanted">What to keep; cleaned and checked.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<(SavedViewOutcome Outcome, SavedViewView? View)> SaveAsync(
        Viewer viewer, Guid id, SavedViewRequest wanted, CancellationToken cancellationToken)
    {
        var row = await database.SavedViews.FirstOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (Refuse(viewer, row, wanted) is { } refusal)
        {
            return (refusal, null);
        }

        if ((row is null || row.Shared != wanted.Shared) && await IsFullAsync(viewer, wanted.Shared, cancellationToken))
        {
            return (SavedViewOutcome.Full, null);
        }

        if (row is null)
        {
            database.SavedViews.Add(row = new() { Id = id, Owner = viewer.Id.Value });
        }

        if (!IsSame(row, wanted))
        {
            // Checked by the rules: neither is null.
            (row.Name, row.List, row.Shared, row.Filters) = (wanted.Name!, wanted.List!, wanted.Shared, Write(wanted));
            row.Version++;
        }

        return await TrySaveAsync(cancellationToken) is var outcome and not SavedViewOutcome.Done ? (outcome, null) : (SavedViewOutcome.Done, View(viewer, row));
    }

    /// <summary>Deletes a view.</summary>
    public async Task<SavedViewOutcome> DeleteAsync(Viewer viewer, Guid id, CancellationToken cancellationToken)
    {
        var row = await database.SavedViews.FirstOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (row is null || !SavedViewRules.Has(viewer, row))
        {
            return SavedViewOutcome.NotFound;
        }

        if (!SavedViewRules.MayChange(viewer, row))
        {
            return SavedViewOutcome.Forbidden;
        }

        database.SavedViews.Remove(row);
        return await TrySaveAsync(cancellationToken);
    }

    private static SavedViewOutcome? Refuse(Viewer viewer, SavedViewRow? row, SavedViewRequest wanted)
    {
        if (row is not null && !SavedViewRules.Has(viewer, row))
        {
            return SavedViewOutcome.NotFound;
        }

        if ((wanted.Shared && !SavedViewRules.MayShare(viewer)) || (row is not null && !SavedViewRules.MayChange(viewer, row)))
        {
            return SavedViewOutcome.Forbidden;
        }

        // A repeat of a save whose answer was lost finds its own words there, under the next version.
        return row is null || row.Version == (wanted.Version ?? 0) || IsSame(row, wanted) ? null : SavedViewOutcome.Changed;
    }

    private async Task<bool> IsFullAsync(Viewer viewer, bool shared, CancellationToken cancellationToken) => shared
        ? await database.SavedViews.CountAsync(row => row.Shared, cancellationToken) >= SavedViewRules.MostShared
        : await database.SavedViews.CountAsync(row => !row.Shared && row.Owner == viewer.Id.Value, cancellationToken) >= SavedViewRules.MostOwn;

    private static bool IsSame(SavedViewRow row, SavedViewRequest wanted) =>
        row.Name == wanted.Name && row.List == wanted.List && row.Shared == wanted.Shared && row.Filters == Write(wanted);

    private static string Write(SavedViewRequest wanted) => JsonSerializer.Serialize(
        new SortedDictionary<string, string>((wanted.Filters ?? new Dictionary<string, string>()).ToDictionary(), StringComparer.Ordinal),
        SavedViewJson.Default.IReadOnlyDictionaryStringString);

    private async Task<SavedViewOutcome> TrySaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return SavedViewOutcome.Done;
        }
        catch (DbUpdateException)
        {
            // Changed or made at the same time.
            return SavedViewOutcome.Changed;
        }
    }

    private static SavedViewView View(Viewer viewer, SavedViewRow row) => new(
        row.Id,
        row.Name,
        row.List,
        row.ReadFilters(),
        row.Shared,
        SavedViewRules.MayChange(viewer, row),
        row.Version);
}
