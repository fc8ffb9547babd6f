using Microsoft.Extensions.DependencyInjection.Extensions;
using Omnichannel.Hub.Attachments;
using Omnichannel.Hub.Conversations.Lists;
using Omnichannel.Hub.Conversations.Transcripts;
using Omnichannel.Hub.Conversations.Views;

namespace Omnichannel.Hub.Conversations;

/// <summary>What showing conversations to operators consists of.</summary>
internal static class ConversationsRegistration
{
    public static IServiceCollection AddConversations(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, ConversationJson.Default));
        services.TryAddSingleton<AttachmentStore>();
        return services
            .AddSingleton<ConversationViews>()
            .AddSingleton<TranscriptWriter>()
            .AddSingleton<ReadCursors>()
            .AddHostedService(provider => provider.GetRequiredService<ReadCursors>())
            .AddScoped<ConversationLists>()
            .AddSingleton<ListQueryReader>()
            .AddScoped<EarlierConversations>()
            .AddScoped<WrittenMessages>()
            .AddScoped<OpenedReader>();
    }
}
