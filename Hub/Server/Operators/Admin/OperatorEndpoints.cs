using Microsoft.AspNetCore.Http.HttpResults;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Permissions;

namespace Omnichannel.Hub.Operators.Admin;

/// <summary>What admins set for those who answer: their role, how many conversations, what they know, where they belong, and whether they may sign in.</summary>
internal static class OperatorEndpoints
{
    public static void MapOperators(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapConsoleApi("/api/operators", "Operators").Needs(Permission.SetTeam);
        group.MapGet("", List);
        group.MapPut("/{id:guid}", Change);
        group.MapPost("/{id:guid}/deactivate", Deactivate);
        group.MapPost("/{id:guid}/reactivate", Reactivate);
    }

    private static async Task<Ok<IReadOnlyList<OperatorView>>> List(OperatorBook book, CancellationToken cancellationToken) =>
        TypedResults.Ok(await book.ReadAsync(cancellationToken));

    private static async Task<Results<Ok<OperatorView>, ValidationProblem, ProblemHttpResult>> Change(
        Guid id, OperatorRequest request, Viewer viewer, OperatorBook book, HubDirectory directory, CancellationToken cancellationToken) =>
        OperatorRules.Check(request, directory.Current) is { Count: > 0 } errors
            ? Problems.Invalid(errors)
            : await AnswerAsync(await book.ChangeAsync(viewer, new(id), request, cancellationToken), id, book, cancellationToken);

    private static async Task<Results<Ok<OperatorView>, ValidationProblem, ProblemHttpResult>> Deactivate(
        Guid id, Viewer viewer, OperatorBook book, CancellationToken cancellationToken) =>
        await AnswerAsync(await book.DeactivateAsync(viewer, new(id), cancellationToken), id, book, cancellationToken);

    private static async Task<Results<Ok<OperatorView>, ValidationProblem, ProblemHttpResult>> Reactivate(
        Guid id, Viewer viewer, OperatorBook book, CancellationToken cancellationToken) =>
        await AnswerAsync(await book.ReactivateAsync(viewer, new(id), cancellationToken), id, book, cancellationToken);

    private static async Task<Results<Ok<OperatorView>, ValidationProblem, ProblemHttpResult>> AnswerAsync(
        OperatorOutcome outcome, Guid id, OperatorBook book, CancellationToken cancellationToken) =>
        outcome switch
        {
            OperatorOutcome.Done => TypedResults.Ok((await book.ReadAsync(cancellationToken)).First(view => view.Id == id)),
            OperatorOutcome.NotFound => Problems.NotFound.Answer(),
            OperatorOutcome.LastAdmin => Problems.LastAdmin.Answer(),
        };
}
