using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Conversations.Lists;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Realtime;

namespace Omnichannel.Hub.ContactNotes;

/// <summary>Notes about the person behind a conversation, for whoever may see the conversation.</summary>
internal static class ContactNoteEndpoints
{
    private const int DefaultLimit = 10;
    private const int HighestLimit = 50;

    public static IServiceCollection AddContactNotes(this IServiceCollection services) => services
        .ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, ContactNoteJson.Default))
        .AddScoped<ContactNoteBook>();

    public static void MapContactNotes(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapConsoleApi("/api/conversations/{id:guid}/contact-notes", "Notes");
        group.MapGet("", Read);
        group.MapPut("/{note:guid}", Save);
        group.MapDelete("/{note:guid}", Delete);
    }

    private static async Task<Results<Ok<ContactNotePage>, ProblemHttpResult, ValidationProblem>> Read(
        Guid id, string? after, int? limit, Viewer viewer, IConversationReader reader, ContactNoteBook book, CancellationToken cancellationToken)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        Problems.AddOfPage(errors, ListCursor.TryRead(after, out var cursor), limit, HighestLimit);
        if (errors.Count > 0)
        {
            return Problems.Invalid(errors);
        }

        return ConversationEndpoints.FindVisible(reader, viewer, id) is { } head
            ? TypedResults.Ok(await book.ReadAsync(viewer, head.Contact, cursor, limit ?? DefaultLimit, cancellationToken))
            : Problems.NotFound.Answer();
    }

    private static async Task<Results<NoContent, ProblemHttpResult, ValidationProblem>> Save(
        Guid id, Guid note, ContactNoteRequest request, Viewer viewer, IConversationReader reader, ContactNoteBook book, SignalFeed feed, IOptions<Limits> limits)
    {
        if (ConversationEndpoints.FindVisible(reader, viewer, id) is not { } head)
        {
            return Problems.NotFound.Answer();
        }

        var longest = limits.Value.MessageText;
        return request.Text?.Trim() is { Length: > 0 } text && text.Length <= longest
            ? Answer(await book.SaveAsync(viewer, head.Contact, note, text), head, feed)
            : Problems.Invalid(new Dictionary<string, string[]> { ["text"] = [$"Write 1 to {longest} characters."] });
    }

    private static async Task<Results<NoContent, ProblemHttpResult, ValidationProblem>> Delete(
        Guid id, Guid note, Viewer viewer, IConversationReader reader, ContactNoteBook book, SignalFeed feed, CancellationToken cancellationToken) =>
        ConversationEndpoints.FindVisible(reader, viewer, id) is { } head
            ? Answer(await book.DeleteAsync(viewer, head.Contact, note, cancellationToken), head, feed)
            : Problems.NotFound.Answer();

    private static Results<NoContent, ProblemHttpResult, ValidationProblem> Answer(ContactNoteOutcome outcome, ConversationHead head, SignalFeed feed)
    {
        if (outcome == ContactNoteOutcome.Done)
        {
            feed.Send(new Signal.ContactNotesChanged(head.Id, head.Contact));
        }

        return outcome switch
        {
            ContactNoteOutcome.Done => TypedResults.NoContent(),
            ContactNoteOutcome.NotFound => Problems.NotFound.Answer(),
            ContactNoteOutcome.Forbidden => Problems.Forbidden.Answer("A note is changed by whoever wrote it; supervisors and admins may delete it."),
            ContactNoteOutcome.Full => Problems.Full.Answer(),
        };
    }
}
