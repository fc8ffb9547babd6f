using Omnichannel.Core;

namespace Omnichannel.Hub.Deliveries;

/// <summary>Names a message on its way to a vendor.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="Sequence">The message.</param>
internal readonly record struct DeliveryPlace(ConversationId Conversation, long Sequence);
