using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Validation;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Channels;
using Omnichannel.Hub.Flows.Preview;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Permissions;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Flows;

/// <summary>Flows for admins: listed, taken out and in as files, published, chosen for an inbox.</summary>
internal static partial class FlowEndpoints
{
    public static void MapFlows(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapConsoleApi("/api/flows", "Flows").Needs(Permission.SetFlows);
        group.MapGet("", List);
        group.MapGet("/{id:guid}/file", Export);
        group.MapGet("/{id:guid}/preview", Preview);
        group.MapPost("/import", Import).WithMetadata(new RequestSizeLimitAttribute(FlowLimits.FileBytes));
        group.MapPost("/{id:guid}/publish", Publish);
        group.MapPost("/{id:guid}/use", Use);
    }

    private static async Task<Ok<FlowList>> List(FlowShelf shelf, CancellationToken cancellationToken) =>
        TypedResults.Ok(new FlowList(await shelf.ListAsync(cancellationToken)));

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Export(
        Guid id, int? version, FlowShelf shelf, CancellationToken cancellationToken)
    {
        if (await shelf.FindVersionAsync(id, version, cancellationToken) is not { } found)
        {
            return Problems.NotFound.Answer();
        }

        var file = FlowShelf.Export(found);
        return TypedResults.File(file, "application/json", FlowFileName.Of(FlowJson.Read(file).Name, found.Number));
    }

    private static async Task<Results<Ok<FlowPreviewView>, ProblemHttpResult>> Preview(
        Guid id, int? version, string? block, FlowShelf shelf, ChannelInboxes channels, CancellationToken cancellationToken) =>
        await shelf.FindVersionAsync(id, version, cancellationToken) is { } found
            ? TypedResults.Ok(FlowPreviews.Show(FlowJson.Read(FlowShelf.Export(found)), channels.Adapters, block))
            : Problems.NotFound.Answer();

    private static async Task<Results<Ok<FlowReport>, ProblemHttpResult, ValidationProblem>> Import(
        bool? publish,
        bool? dryRun,
        HttpRequest request,
        FlowImport import,
        HubDirectory directory,
        ILogger<FlowImport> logger,
        CancellationToken cancellationToken)
    {
        if (await FlowUpload.ReadAsync(request, cancellationToken) is not { } file)
        {
            return Problems.FileTooLarge.Answer($"A flow has at most {FlowLimits.FileBytes} bytes.");
        }

        if (!FlowJson.TryRead(file, out var flow, out var error))
        {
            return Problems.Invalid(new Dictionary<string, string[]> { [error.Path] = [error.Message] });
        }

        try
        {
            var report = await import.TakeAsync(flow, publish == true, dryRun == true, cancellationToken);
            if (report.IsStored)
            {
                await directory.RefreshAsync(cancellationToken);
                Log.Taken(logger, report.Id ?? Guid.Empty, report.Number);
            }

            return dryRun != true && report.HasErrors ? Refuse(report.Findings) : TypedResults.Ok(report);
        }
        catch (DbUpdateException)
        {
            return Problems.Busy.Answer("Somebody else has changed this flow at the same moment.");
        }
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Publish(
        Guid id,
        PublishRequest body,
        FlowShelf shelf,
        FlowImport import,
        HubDirectory directory,
        ILogger<FlowImport> logger,
        CancellationToken cancellationToken)
    {
        if (await shelf.FindVersionAsync(id, body.Number, cancellationToken) is not { } version)
        {
            return Problems.NotFound.Answer();
        }

        var findings = await import.PublishAsync(version, cancellationToken);
        if (findings.Any(finding => finding.Severity == FindingSeverity.Error))
        {
            return Refuse(findings);
        }

        await directory.RefreshAsync(cancellationToken);
        Log.Published(logger, id, version.Number);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Use(
        Guid id, UseRequest body, HubDbContext database, HubDirectory directory, CancellationToken cancellationToken)
    {
        var inbox = await database.Inboxes.FirstOrDefaultAsync(row => row.Id == body.Inbox, cancellationToken);
        if (inbox is null || !await database.Flows.AnyAsync(row => row.Id == id, cancellationToken))
        {
            return Problems.NotFound.Answer();
        }

        inbox.Flow = id;
        await database.SaveChangesAsync(cancellationToken);
        await directory.RefreshAsync(cancellationToken);
        return TypedResults.NoContent();
    }

    private static ProblemHttpResult Refuse(IReadOnlyList<FindingView> findings)
    {
        var errors = findings.Where(finding => finding.Severity == FindingSeverity.Error).ToList();
        return Problems.FlowRefused.Answer($"{errors.Count} found. The first: {errors[0]} A dry run lists all.");
    }

    private static partial class Log
    {
        [LoggerMessage(2300, LogLevel.Information, "Flow {FlowId} was taken in as version {Number}")]
        public static partial void Taken(ILogger logger, Guid flowId, int number);

        [LoggerMessage(2301, LogLevel.Information, "Flow {FlowId} has version {Number} published")]
        public static partial void Published(ILogger logger, Guid flowId, int number);
    }
}

/// <summary>Which version new conversations get.</summary>
/// <param name="Number">The version's number; null means the newest where none is published.</param>
public sealed record PublishRequest(int? Number);

/// <summary>Which inbox greets with the flow.</summary>
/// <param name="Inbox">The inbox.</param>
public sealed record UseRequest(Guid Inbox);
