using Microsoft.AspNetCore.Http.HttpResults;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Realtime;

namespace Omnichannel.Hub.Notes;

/// <summary>What operators write for each other.</summary>
internal static class NoteEndpoints
{
    public static IServiceCollection AddNotes(this IServiceCollection services) => services
        .ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, NoteJson.Default))
        .AddSingleton<Mentions>()
        .AddSingleton<UnreadMentions>()
        .AddSingleton<ILiveListener>(provider => provider.GetRequiredService<UnreadMentions>())
        .AddScoped<MentionList>()
        .AddScoped<NoteCommands>();

    public static void MapNotes(this IEndpointRouteBuilder routes)
    {
        routes.MapConsoleApi("/api/conversations/{id:guid}/colleagues", "Notes").MapGet("", Colleagues);
        routes.MapMentions();
    }

    private static Results<Ok<IReadOnlyList<ColleagueView>>, ProblemHttpResult> Colleagues(
        Guid id, Viewer viewer, IConversationReader reader, HubDirectory directory) =>
        ConversationEndpoints.FindVisible(reader, viewer, id) is not { } head
            ? Problems.NotFound.Answer()
            : TypedResults.Ok<IReadOnlyList<ColleagueView>>(
            [
                .. directory.Current.Operators
                    .Where(entry => entry.Id != viewer.Id && ConversationAccess.CanSee(entry.AsViewer, head))
                    .OrderBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase)
                    .Select(entry => new ColleagueView(entry.Id.Value, entry.Name, entry.Picture)),
            ]);
}
