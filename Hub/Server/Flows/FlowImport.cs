using System.Text;
using Microsoft.EntityFrameworkCore;
using Omnichannel.BotFlows.Definition;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Flows;

/// <summary>Takes flows in. A version is only ever added: what is there, newer or not, stays as it is.</summary>
internal sealed class FlowImport(HubDbContext database, FlowShelf shelf, TimeProvider clock)
{
    /// <summary>Looks at a flow and, unless that was all, stores it as a version of the flow with its name.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="publish">Whether new conversations get it from now on.</param>
    /// <param name="dryRun">Whether to store nothing.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>What was done, or would be; with an error among the findings nothing is stored.</returns>
    public async Task<FlowReport> TakeAsync(FlowDefinition flow, bool publish, bool dryRun, CancellationToken cancellationToken)
    {
        var text = FlowFile.WriteText(flow);
        var findings = await shelf.CheckAsync(flow, cancellationToken);
        var known = await shelf.FindAsync(flow.Name, cancellationToken);
        var versions = known is null ? [] : await database.FlowVersions.AsNoTracking()
            .Where(row => row.Flow == known.Id).OrderBy(row => row.Number).ToListAsync(cancellationToken);
        var same = versions.LastOrDefault(row => IsSame(row, text));
        var report = new FlowReport
        {
            Name = known?.Name ?? flow.Name,
            Id = known?.Id,
            IsNew = known is null,
            Number = same?.Number ?? (versions.LastOrDefault()?.Number ?? 0) + 1,
            IsUnchanged = same is not null,
            Published = versions.FirstOrDefault(row => row.Id == known?.Published)?.Number,
            Findings = [.. findings.Select(FindingView.Of)],
        };
        return dryRun || report.HasErrors ? report : await StoreAsync(report, known, same, text, publish);
    }

    /// <summary>Lets new conversations get a version that is there.</summary>
    /// <returns>What is wrong with it on this hub; with an error among the findings nothing is changed.</returns>
    public async Task<IReadOnlyList<FindingView>> PublishAsync(FlowVersionRow version, CancellationToken cancellationToken)
    {
        var findings = (await shelf.CheckAsync(FlowJson.Read(Encoding.UTF8.GetBytes(version.Definition)), cancellationToken)).Select(FindingView.Of).ToList();
        if (!findings.Any(finding => finding.Severity == BotFlows.Validation.FindingSeverity.Error))
        {
            (await database.Flows.SingleAsync(row => row.Id == version.Flow, cancellationToken)).Published = version.Id;
            await database.SaveChangesAsync(cancellationToken);
        }

        return findings;
    }

    private static bool IsSame(FlowVersionRow row, string text) =>
        FlowJson.TryRead(Encoding.UTF8.GetBytes(row.Definition), out var stored, out _) && FlowFile.WriteText(stored) == text;

    private async Task<FlowReport> StoreAsync(FlowReport report, FlowRow? known, FlowVersionRow? same, string text, bool publish)
    {
        var now = clock.GetUtcNow();
        var flow = known ?? new FlowRow { Id = Guid.CreateVersion7(now), Name = report.Name };
        var version = same ?? new FlowVersionRow
        {
            Id = Guid.CreateVersion7(now),
            Flow = flow.Id,
            Number = report.Number,
            Definition = text,
            PublishedAt = now,
        };
        database.Attach(flow).State = known is null ? EntityState.Added : EntityState.Unchanged;
        if (same is null)
        {
            database.FlowVersions.Add(version);
        }

        if (publish)
        {
            flow.Published = version.Id;
        }

        // Two imports at once: the index on flow and number refuses the second, which then changes nothing.
        var changed = await database.SaveChangesAsync(CancellationToken.None);
        return report with { Id = flow.Id, Published = publish ? version.Number : report.Published, IsStored = changed > 0 };
    }
}
