using Omnichannel.Channels.Shared.Http;
using Omnichannel.Channels.Twilio.Api;
using Omnichannel.Channels.Twilio.Sending;

namespace Omnichannel.Channels.Twilio;

/// <summary>What both adapters are made of.</summary>
/// <param name="Api">Twilio.</param>
/// <param name="Contents">The contents for buttons.</param>
/// <param name="Http">Everybody else.</param>
/// <param name="Clock">The time.</param>
internal sealed record TwilioParts(TwilioApi Api, ContentStore Contents, SafeHttp Http, TimeProvider Clock);
