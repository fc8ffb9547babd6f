using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Drafts;

/// <summary>What an operator is writing, kept while they write.</summary>
internal static class DraftEndpoints
{
    public static IServiceCollection AddDrafts(this IServiceCollection services) => services
        .ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, DraftJson.Default))
        .AddScoped<DraftBook>();

    public static void MapDrafts(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapConsoleApi("/api/conversations/{id:guid}/drafts", "Drafts");
        group.MapPut("/reply", KeepReply);
        group.MapPut("/note", KeepNote);
    }

    private static Task<Results<Ok<KeptDraftView>, ProblemHttpResult, ValidationProblem>> KeepReply(
        Guid id, DraftRequest request, Viewer viewer, IConversationReader reader, DraftBook book, IOptions<Limits> limits, CancellationToken cancellationToken) =>
        KeepAsync(id, DraftKind.Reply, request, viewer, reader, book, limits.Value, cancellationToken);

    private static Task<Results<Ok<KeptDraftView>, ProblemHttpResult, ValidationProblem>> KeepNote(
        Guid id, DraftRequest request, Viewer viewer, IConversationReader reader, DraftBook book, IOptions<Limits> limits, CancellationToken cancellationToken) =>
        KeepAsync(id, DraftKind.Note, request, viewer, reader, book, limits.Value, cancellationToken);

    private static async Task<Results<Ok<KeptDraftView>, ProblemHttpResult, ValidationProblem>> KeepAsync(
        Guid id,
        DraftKind kind,
        DraftRequest request,
        Viewer viewer,
        IConversationReader reader,
        DraftBook book,
        Limits limits,
        CancellationToken cancellationToken)
    {
        if (ConversationEndpoints.FindVisible(reader, viewer, id) is not { } head)
        {
            return Problems.NotFound.Answer();
        }

        var (text, files) = (request.Text ?? "", request.FileIds ?? []);
        if (text.Length > limits.MessageText)
        {
            return Problems.Invalid(new Dictionary<string, string[]> { ["text"] = [$"Use at most {limits.MessageText} characters."] });
        }

        if (files.Count > limits.FilesPerMessage || files.Distinct().Count() < files.Count || !await book.HasAllAsync(head.Id, files, cancellationToken))
        {
            return Problems.Invalid(new Dictionary<string, string[]>
            {
                ["fileIds"] = [$"Name at most {limits.FilesPerMessage} files that were uploaded into this conversation, each once."],
            });
        }

        return TypedResults.Ok(new KeptDraftView(await book.KeepAsync(viewer.Id, head.Id, kind, text, files)));
    }
}
