using Microsoft.AspNetCore.Http.HttpResults;
using Omnichannel.Core.Channels.Abilities;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Deliveries.Troubles;
using Omnichannel.Hub.Inboxes;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Permissions;

namespace Omnichannel.Hub.Channels.Settings;

/// <summary>Settings of inboxes of vendors' channels, for admins.</summary>
internal static class ChannelInboxEndpoints
{
    private const int LargestPage = 100;

    public static void MapChannelInboxes(this IEndpointRouteBuilder routes)
    {
        routes.MapConsoleApi("/api/channels", "Channels").Needs(Permission.SetInboxes).MapGet("", Channels);
        var group = routes.MapConsoleApi("/api/channel-inboxes", "Channels").Needs(Permission.SetInboxes);
        group.MapPost("", Create);
        group.MapGet("/{id:guid}", Find);
        group.MapPut("/{id:guid}", Change);
        group.MapDelete("/{id:guid}", Remove);
        group.MapPost("/{id:guid}/check", Check);
        group.MapPost("/{id:guid}/pause", Pause);
        group.MapPost("/{id:guid}/webhook-secret", RotateWebhookSecret);
        group.MapGet("/{id:guid}/unreadable", Unreadable);
    }

    private static Ok<IReadOnlyList<ChannelView>> Channels(ChannelInboxes channels) => TypedResults.Ok<IReadOnlyList<ChannelView>>(
        [.. channels.Adapters.Select(adapter => new ChannelView(adapter.Channel, ChannelAbilitiesView.Of(adapter.Capabilities)))]);

    private static async Task<Results<Ok<ChannelInboxView>, ProblemHttpResult>> Find(
        Guid id, ChannelInboxSettings settings, ChannelInboxReader reader, CancellationToken cancellationToken) =>
        await settings.FindAsync(id, cancellationToken) is { } row
            ? TypedResults.Ok(await reader.ViewAsync(row, null, cancellationToken))
            : Problems.NotFound.Answer();

    private static async Task<Results<Created<ChannelInboxView>, Ok<ChannelInboxView>, ValidationProblem>> Create(
        NewChannelInboxRequest wanted,
        Viewer viewer,
        ChannelInboxes channels,
        ChannelInboxSettings settings,
        ChannelInboxReader reader,
        CancellationToken cancellationToken)
    {
        var preview = settings.Preview(wanted);
        if (ChannelInboxRules.Check(wanted, channels.FindAdapter(preview.Channel), preview) is { Count: > 0 } errors)
        {
            return Problems.Invalid(errors);
        }

        var (row, isNew, problem) = await settings.CreateAsync(wanted, preview, viewer, cancellationToken);
        var view = await reader.ViewAsync(row, problem, cancellationToken);
        return isNew ? TypedResults.Created($"/api/channel-inboxes/{row.Id}", view) : TypedResults.Ok(view);
    }

    private static async Task<Results<Ok<ChannelInboxView>, ValidationProblem, ProblemHttpResult>> Change(
        Guid id,
        ChannelInboxRequest wanted,
        Viewer viewer,
        ChannelInboxes channels,
        ChannelInboxSettings settings,
        ChannelInboxReader reader,
        InboxReader inboxes,
        HubDirectory directory,
        CancellationToken cancellationToken)
    {
        if (await settings.FindAsync(id, cancellationToken) is not { } row || channels.FindAdapter(row.Channel) is not { } adapter)
        {
            return Problems.NotFound.Answer();
        }

        var preview = settings.Preview(row, wanted);
        if (ChannelInboxRules.Check(wanted, adapter, preview, directory.Current, await inboxes.FlowsAsync(cancellationToken)) is { Count: > 0 } errors)
        {
            return Problems.Invalid(errors);
        }

        var (isStored, problem) = await settings.ChangeAsync(row, wanted, preview, viewer, cancellationToken);
        return isStored ? TypedResults.Ok(await reader.ViewAsync(row, problem, cancellationToken)) : Problems.ChangedMeanwhile.Answer();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Remove(
        Guid id, Viewer viewer, ChannelInboxSettings settings, CancellationToken cancellationToken)
    {
        if (await settings.FindAsync(id, cancellationToken) is not { } row)
        {
            return Problems.NotFound.Answer();
        }

        return await settings.RemoveAsync(row, viewer, cancellationToken) ? TypedResults.NoContent() : Problems.ChangedMeanwhile.Answer();
    }

    private static async Task<Results<Ok<IReadOnlyList<ChannelCheck>>, ProblemHttpResult>> Check(
        Guid id, ChannelInboxSettings settings, ChannelInboxes channels, InboxTroubles troubles, CancellationToken cancellationToken)
    {
        if (await settings.FindAsync(id, cancellationToken) is not { } row || channels.Find(new(row.Id)) is not var (adapter, inbox))
        {
            return Problems.NotFound.Answer();
        }

        IReadOnlyList<ChannelCheck> findings = adapter is IChannelConnection connection ? await connection.CheckAsync(inbox, cancellationToken) : [];
        if (findings.All(finding => finding.IsWell))
        {
            troubles.Clear(inbox.Id);
        }

        return TypedResults.Ok(findings);
    }

    private static Task<Results<Ok<ChannelInboxView>, ProblemHttpResult>> Pause(
        Guid id, PauseRequest wanted, Viewer viewer, ChannelInboxSettings settings, ChannelInboxReader reader, CancellationToken cancellationToken) =>
        ChangeAsync(id, settings, reader, row => settings.PauseAsync(row, wanted.Paused, viewer, cancellationToken), cancellationToken);

    private static Task<Results<Ok<ChannelInboxView>, ProblemHttpResult>> RotateWebhookSecret(
        Guid id, Viewer viewer, ChannelInboxSettings settings, ChannelInboxReader reader, CancellationToken cancellationToken) =>
        ChangeAsync(id, settings, reader, row => settings.RotateWebhookSecretAsync(row, viewer, cancellationToken), cancellationToken);

    private static async Task<Results<Ok<UnreadablePage>, ProblemHttpResult>> Unreadable(
        Guid id, long? before, int? limit, ChannelInboxSettings settings, ChannelInboxReader reader, CancellationToken cancellationToken) =>
        await settings.FindAsync(id, cancellationToken) is not null
            ? TypedResults.Ok(await reader.UnreadableAsync(id, before, Math.Clamp(limit ?? LargestPage, 1, LargestPage), cancellationToken))
            : Problems.NotFound.Answer();

    private static async Task<Results<Ok<ChannelInboxView>, ProblemHttpResult>> ChangeAsync(
        Guid id,
        ChannelInboxSettings settings,
        ChannelInboxReader reader,
        Func<InboxRow, Task<(bool IsStored, string? Problem)>> change,
        CancellationToken cancellationToken)
    {
        if (await settings.FindAsync(id, cancellationToken) is not { } row)
        {
            return Problems.NotFound.Answer();
        }

        var (isStored, problem) = await change(row);
        return isStored ? TypedResults.Ok(await reader.ViewAsync(row, problem, cancellationToken)) : Problems.ChangedMeanwhile.Answer();
    }
}
