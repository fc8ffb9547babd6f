using Microsoft.EntityFrameworkCore;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Jobs;

/// <summary>Removes files that never became part of a conversation: their upload was cut off, or repeated, or their rows are gone.</summary>
internal sealed class OrphanedFiles(DataFolder folder, IServiceScopeFactory scopes, TimeProvider clock)
{
    // An upload may take a while between its file and its row.
    private static readonly TimeSpan Grace = TimeSpan.FromHours(24);

    private const int BatchSize = 500;

    /// <summary>Removes them.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RemoveAsync(CancellationToken cancellationToken)
    {
        var until = (clock.GetUtcNow() - Grace).UtcDateTime;
        var removed = 0;
        foreach (var paths in Directory.EnumerateFiles(folder.Attachments).Where(path => File.GetLastWriteTimeUtc(path) < until).Chunk(BatchSize))
        {
            removed += await RemoveAsync(paths, cancellationToken);
        }

        return removed;
    }

    private async Task<int> RemoveAsync(string[] paths, CancellationToken cancellationToken)
    {
        var names = paths.Select(path => Path.GetFileName(path)).ToList();
        await using var scope = scopes.CreateAsyncScope();
        var known = await scope.ServiceProvider.GetRequiredService<HubDbContext>().Attachments
            .Where(row => names.Contains(row.Id)).Select(row => row.Id).ToHashSetAsync(cancellationToken);
        var orphans = paths.Where(path => !known.Contains(Path.GetFileName(path))).ToList();
        orphans.ForEach(File.Delete);
        return orphans.Count;
    }
}
