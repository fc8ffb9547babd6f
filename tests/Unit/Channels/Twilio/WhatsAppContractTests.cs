using Omnichannel.Tests.Unit.Channels.Contract;

namespace Omnichannel.Tests.Unit.Channels.Twilio;

/// <summary>WhatsApp keeps the contract of all channels.</summary>
public sealed class WhatsAppContractTests() : AdapterContractTests(new TwilioSample("whatsapp", "whatsapp:"));
