using Microsoft.AspNetCore.Http.HttpResults;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Permissions;

namespace Omnichannel.Hub.Inboxes;

/// <summary>Settings of inboxes, for admins.</summary>
internal static class InboxEndpoints
{
    public static void MapInboxes(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapConsoleApi("/api/inboxes", "Inboxes").Needs(Permission.SetInboxes);
        group.MapGet("", List);
        group.MapPost("", Create);
        group.MapGet("/{id:guid}", Find);
        group.MapPut("/{id:guid}", Change);
        group.MapPost("/{id:guid}/secret", RotateSecret);
        group.MapPost("/{id:guid}/identity-key", RotateIdentityKey);
    }

    private static async Task<Ok<InboxListView>> List(InboxReader reader, CancellationToken cancellationToken) =>
        TypedResults.Ok(await reader.ReadAsync(cancellationToken));

    private static async Task<Results<Ok<InboxView>, ProblemHttpResult>> Find(
        Guid id,
        InboxReader reader,
        PublicUrl publicUrl,
        HttpRequest request,
        CancellationToken cancellationToken) =>
        await reader.FindAsync(id, cancellationToken) is { } row
            ? TypedResults.Ok(reader.View(row, publicUrl.Origin(request)))
            : Problems.NotFound.Answer();

    private static async Task<Results<Created<InboxView>, Ok<InboxView>, ValidationProblem>> Create(
        NewInboxRequest wanted,
        Viewer viewer,
        InboxReader reader,
        InboxSettings settings,
        PublicUrl publicUrl,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var errors = InboxRules.Check(wanted.Name, wanted.Origins);
        if (wanted.Id == Guid.Empty)
        {
            errors["id"] = ["Send an id of your own."];
        }

        if (errors.Count > 0)
        {
            return Problems.Invalid(errors);
        }

        var (row, isNew) = await settings.CreateAsync(wanted, viewer, cancellationToken);
        var view = reader.View(row, publicUrl.Origin(request));
        return isNew ? TypedResults.Created($"/api/inboxes/{row.Id}", view) : TypedResults.Ok(view);
    }

    private static async Task<Results<Ok<InboxView>, ValidationProblem, ProblemHttpResult>> Change(
        Guid id,
        InboxRequest wanted,
        Viewer viewer,
        InboxReader reader,
        InboxSettings settings,
        HubDirectory directory,
        PublicUrl publicUrl,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(id, cancellationToken) is not { } row)
        {
            return Problems.NotFound.Answer();
        }

        if (InboxRules.Check(wanted, directory.Current, await reader.FlowsAsync(cancellationToken)) is { Count: > 0 } errors)
        {
            return Problems.Invalid(errors);
        }

        return await settings.ChangeAsync(row, wanted, viewer, cancellationToken) is { } changed
            ? TypedResults.Ok(reader.View(changed, publicUrl.Origin(request)))
            : Problems.ChangedMeanwhile.Answer();
    }

    private static Task<Results<Ok<RotatedView>, ProblemHttpResult>> RotateSecret(
        Guid id, RotationRequest wanted, Viewer viewer, InboxReader reader, InboxSettings settings, CancellationToken cancellationToken) =>
        RotateAsync(id, reader, row => settings.RotateSecretAsync(row, wanted, viewer, cancellationToken), cancellationToken);

    private static Task<Results<Ok<RotatedView>, ProblemHttpResult>> RotateIdentityKey(
        Guid id, RotationRequest wanted, Viewer viewer, InboxReader reader, InboxSettings settings, CancellationToken cancellationToken) =>
        RotateAsync(id, reader, row => settings.RotateIdentityKeyAsync(row, wanted, viewer, cancellationToken), cancellationToken);

    private static async Task<Results<Ok<RotatedView>, ProblemHttpResult>> RotateAsync(
        Guid id, InboxReader reader, Func<InboxRow, Task<RotatedView?>> rotate, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(id, cancellationToken) is not { } row)
        {
            return Problems.NotFound.Answer();
        }

        return await rotate(row) is { } rotated ? TypedResults.Ok(rotated) : Problems.ChangedMeanwhile.Answer();
    }
}
