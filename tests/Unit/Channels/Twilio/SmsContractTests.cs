using Omnichannel.Tests.Unit.Channels.Contract;

namespace Omnichannel.Tests.Unit.Channels.Twilio;

/// <summary>SMS keeps the contract of all channels.</summary>
public sealed class SmsContractTests() : AdapterContractTests(new TwilioSample("sms", ""));
